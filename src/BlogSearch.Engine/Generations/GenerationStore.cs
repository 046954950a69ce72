using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BlogSearch.Generations;

/// <summary>
/// The generations of one blog: a folder in the index folder, named after the blog's folder and a hash of its path. Reading needs no lock;
/// <see cref="Begin"/>, <see cref="Finish"/>, <see cref="Publish"/> and <see cref="Prune"/> are for the one who holds it.
/// </summary>
public sealed class GenerationStore
{
    private const string BuildingSuffix = ".building";

    /// <summary>Nobody makes so many; what names a larger one is garbage, and counting on from it would end beyond all numbers.</summary>
    private const int LargestNumber = 999_999_999;

    /// <summary>While one generation follows the other faster than they can be watched, the last good one is kept this long; when nobody watches any more, no longer.</summary>
    private static readonly TimeSpan WatchedIsKept = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;

    public GenerationStore(string folder, TimeProvider clock)
    {
        Folder = Path.GetFullPath(folder);
        _clock = clock;
    }

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <summary>The store of the blog at <paramref name="blogRoot"/> inside <paramref name="indexFolder"/>; nothing is created yet.</summary>
    public static GenerationStore For(string indexFolder, string blogRoot, TimeProvider clock)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(blogRoot));
        var name = new string([.. Path.GetFileName(root).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.').Take(40)]).Trim('.');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..8];
        return new GenerationStore(Path.Combine(indexFolder, name.Length == 0 ? hash : $"{name}-{hash}"), clock);
    }

    /// <summary>The stores that hold a generation, ordered by name, for commands without BLOG.</summary>
    public static IReadOnlyList<GenerationStore> All(string indexFolder, TimeProvider clock) =>
        !Directory.Exists(indexFolder)
            ? []
            : [.. Directory.GetDirectories(indexFolder)
                .Order(StringComparer.Ordinal)
                .Select(folder => new GenerationStore(folder, clock))
                .Where(store => store.List().Count > 0)];

    /// <summary>
    /// The live generation; null when there is none yet. Where the pointer is missing or leads nowhere, the last one that was live, or the
    /// newest that nobody rejected: an old answer is better than none.
    /// </summary>
    public Generation? Current()
    {
        if (PointedAt() is > 0 and var number && Find(number) is { } live)
        {
            return live;
        }

        var finished = List();
        var history = finished.Count > 0 ? History() : null;
        return history?.Promoted.Select(promoted => finished.FirstOrDefault(generation => generation.Number == promoted)).FirstOrDefault(generation => generation is not null)
            ?? finished.LastOrDefault(generation => history?.LastOf(generation.Number)?.What is null or HistoryLine.Built);
    }

    /// <summary>A finished generation; null when there is none of that number.</summary>
    public Generation? Find(int number)
    {
        var folder = Path.Combine(Folder, NameOf(number));
        return File.Exists(Path.Combine(folder, Generation.ManifestName)) ? new Generation(number, folder) : null;
    }

    public GenerationHistory History() => GenerationHistory.Read(Folder);

    /// <summary>How a generation stands.</summary>
    /// <param name="live">Number of the live one; null when there is none.</param>
    public static GenerationState StateOf(Generation generation, GenerationHistory history, int? live) =>
        generation.Number == live ? GenerationState.Live : history.LastOf(generation.Number)?.What switch
        {
            HistoryLine.Promoted => GenerationState.Retired,
            HistoryLine.Paused => GenerationState.Paused,
            HistoryLine.Aborted => GenerationState.Aborted,
            HistoryLine.Undone => GenerationState.Undone,
            _ => GenerationState.Built,
        };

    /// <summary>Finished generations, oldest first.</summary>
    public IReadOnlyList<Generation> List() =>
        !Directory.Exists(Folder)
            ? []
            : [.. Directory.GetDirectories(Folder)
                .Select(folder => (folder, number: NumberOf(Path.GetFileName(folder))))
                .Where(found => found.number > 0 && File.Exists(Path.Combine(found.folder, Generation.ManifestName)))
                .Select(found => new Generation(found.number, found.folder))
                .OrderBy(generation => generation.Number)];

    /// <exception cref="IndexHeldException">Another process builds.</exception>
    internal IndexLock Lock() => IndexLock.Take(Folder, _clock);

    /// <summary>For the moment in which <c>current</c> moves, generations go or history is written; also while another process builds.</summary>
    /// <exception cref="IOException">Another process holds it and does not let go.</exception>
    internal PointerLock LockPointer() => PointerLock.Take(Folder, _clock);

    /// <summary>An empty folder for the next generation. What an interrupted run left behind is cleared away first.</summary>
    internal Generation Begin()
    {
        foreach (var leftover in Directory.GetDirectories(Folder, "*" + BuildingSuffix))
        {
            Directory.Delete(leftover, recursive: true);
        }

        // Counted from every folder, finished or not, so that a number never names two different indexes.
        var last = Directory.GetDirectories(Folder).Max(folder => (int?)NumberOf(Path.GetFileName(folder))) ?? 0;
        var number = Math.Max(last, PointedAt()) + 1;
        var folder = Path.Combine(Folder, NameOf(number) + BuildingSuffix);
        Directory.CreateDirectory(folder);
        return new Generation(number, folder);
    }

    /// <summary>Gives a built generation its final name: from here on it is immutable.</summary>
    internal Generation Finish(Generation built, Manifest manifest)
    {
        var final = Path.Combine(Folder, NameOf(built.Number));
        if (Directory.Exists(final))
        {
            // Without a manifest, or Begin would have counted past it.
            Directory.Delete(final, recursive: true);
        }

        Directory.Move(built.Folder, final);
        var finished = built with { Folder = final };
        using var writing = LockPointer(); // somebody may decide at this moment, and neither line may overwrite the other
        Record(finished, HistoryLine.Built, manifest: manifest);
        return finished;
    }

    /// <summary>Moves the pointer to <paramref name="generation"/>. Readers see the old one or the new one, never neither.</summary>
    /// <exception cref="IOException">The pointer could not be replaced; the old generation stays current.</exception>
    /// <param name="why">As <see cref="HistoryLine"/> has it.</param>
    /// <param name="by">As <see cref="HistoryLine"/> has it.</param>
    /// <param name="manifest">Of the generation, where it is at hand.</param>
    internal void Publish(Generation generation, string? why = null, string? by = null, Manifest? manifest = null)
    {
        var next = Path.Combine(Folder, "current.tmp");
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(generation.Number.ToString(CultureInfo.InvariantCulture)));
            file.Flush(flushToDisk: true);
        }

        // A rename within one folder is atomic; writing `current` in place would show half a number to a reader.
        File.Move(next, Path.Combine(Folder, "current"), overwrite: true);
        Record(generation, HistoryLine.Promoted, why, by, manifest);
    }

    /// <summary>
    /// Deletes what is of no more use: of those that were live and not undone the last <paramref name="keep"/> stay, the live one among them, and
    /// beside them the newest of all, which may wait for a decision or be looked into, and the last that stood its watch, to go back to.
    /// </summary>
    internal void Prune(int keep)
    {
        var live = Current();
        var history = History();
        var finished = List();
        var worthKeeping = history.Promoted
            .Where(number => number != live?.Number && history.LastOf(number)?.What == HistoryLine.Promoted && finished.Any(generation => generation.Number == number))
            .Take(keep - 1)
            .Append(live?.Number ?? 0)
            .Append(finished.Count > 0 ? finished[^1].Number : 0)
            .Append(history.LastWatched is { } watched && watched.When > _clock.GetUtcNow() - WatchedIsKept ? watched.Number : 0)
            .ToHashSet();
        history.Shorten(Folder, worthKeeping);
        foreach (var remnant in Directory.GetDirectories(Folder).Where(IsRemnant))
        {
            Directory.Delete(remnant, recursive: true);
        }

        foreach (var old in finished.Where(generation => !worthKeeping.Contains(generation.Number)))
        {
            // The manifest goes first: a half-deleted folder must not look like a generation.
            File.Delete(old.ManifestFile);
            Directory.Delete(old.Folder, recursive: true);
            Note(old.Number, "pruned");
        }
    }

    /// <summary>Clears away an unfinished generation.</summary>
    internal static void Discard(Generation unfinished)
    {
        if (Directory.Exists(unfinished.Folder))
        {
            Directory.Delete(unfinished.Folder, recursive: true);
        }
    }

    /// <summary>Writes down how a generation stands from now on, for one who holds the pointer's lock.</summary>
    internal void Record(Generation generation, string what, string? why = null, string? by = null, Manifest? manifest = null) =>
        GenerationHistory.Append(Folder, new HistoryLine(_clock.GetUtcNow(), generation.Number, what, why, by, (manifest ?? Manifest.Find(generation))?.InputHash()));

    /// <summary>Writes down what happened to a generation, for one who holds the pointer's lock.</summary>
    internal void Note(int number, string what, string? why = null) => GenerationHistory.Append(Folder, new HistoryLine(_clock.GetUtcNow(), number, what, why));

    /// <summary>A generation without a manifest: whoever deleted it was ended before all of it was gone.</summary>
    private static bool IsRemnant(string folder) => NumberOf(Path.GetFileName(folder)) > 0 && !File.Exists(Path.Combine(folder, Generation.ManifestName));

    private static string NameOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static int NumberOf(string name) =>
        name.Length >= 6 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber ? number : 0;

    /// <summary>The number that <c>current</c> names; 0 when it names none.</summary>
    internal int PointedAt()
    {
        try
        {
            return int.TryParse(File.ReadAllText(Path.Combine(Folder, "current")), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber ? number : 0;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
