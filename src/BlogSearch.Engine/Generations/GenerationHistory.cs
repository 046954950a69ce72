using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace BlogSearch.Generations;

/// <summary>What happened to the generations of a blog, oldest first, as <c>history.jsonl</c> tells it.</summary>
public sealed class GenerationHistory
{
    /// <summary>Lines that are kept: some hundred runs. Every run reads them all.</summary>
    internal const int Most = 2_000;

    /// <summary>The file is written anew when it has this much more: once in many runs.</summary>
    private const int Slack = Most / 4;

    private const string FileName = "history.jsonl";

    private GenerationHistory(ImmutableArray<HistoryLine> lines) => Lines = lines;

    public ImmutableArray<HistoryLine> Lines { get; }

    /// <summary>Numbers of the generations that were made live, the last one first, each once.</summary>
    public IEnumerable<int> Promoted => Lines.Reverse().Where(line => line.What == HistoryLine.Promoted).Select(line => line.Number).Distinct();

    /// <summary>Reads what there is; a line that was cut short by a crash is passed over.</summary>
    public static GenerationHistory Read(string folder)
    {
        try
        {
            return new GenerationHistory([.. File.ReadLines(Path.Combine(folder, FileName)).Select(Parse).OfType<HistoryLine>()]);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return new GenerationHistory([]);
        }
    }

    /// <summary>How a generation stands by what was decided last; null when nothing is known of it.</summary>
    public HistoryLine? LastOf(int generation) => Lines.LastOrDefault(line => line.Number == generation && line.IsState);

    /// <summary>The last generation that stood its watch and was not rejected since: what is surely good to go back to; null when there is none.</summary>
    public HistoryLine? LastWatched => Lines.LastOrDefault(line => line.What == HistoryLine.Watched && LastOf(line.Number)?.What == HistoryLine.Promoted);

    /// <summary>Why a generation made from <paramref name="input"/> is not to be promoted: the last decision on such a one, when it was to abort or undo. Null when there is none.</summary>
    public HistoryLine? Rejection(string input) =>
        Lines.LastOrDefault(line => line.Input == input && line.IsState && line.What != HistoryLine.Built) is { What: HistoryLine.Aborted or HistoryLine.Undone } rejection ? rejection : null;

    internal static void Append(string folder, HistoryLine line)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = Text(line);

        // A line that a crash cut short has no end: the next one must not be lost with it.
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            text = file.ReadByte() == '\n' ? text : "\n" + text;
        }

        file.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Forgets the oldest lines when there are too many, but none of a generation that still stands. For one who holds the pointer's lock.</summary>
    /// <param name="standing">Numbers of the generations that stand.</param>
    internal void Shorten(string folder, IReadOnlySet<int> standing)
    {
        if (Lines.Length <= Most + Slack)
        {
            return;
        }

        var kept = Lines.Where((line, at) => at >= Lines.Length - Most || standing.Contains(line.Number));
        var next = Path.Combine(folder, FileName + ".tmp");
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Concat(kept.Select(Text))));
            file.Flush(flushToDisk: true);
        }

        // Whoever reads it meanwhile reads the old one or the new one.
        File.Move(next, Path.Combine(folder, FileName), overwrite: true);
    }

    private static string Text(HistoryLine line) => JsonSerializer.Serialize(line, ManifestJson.Default.HistoryLine) + "\n";

    private static HistoryLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ManifestJson.Default.HistoryLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
