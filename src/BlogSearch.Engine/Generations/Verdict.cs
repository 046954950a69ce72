using System.Collections.Immutable;
using System.Text.Json;

namespace BlogSearch.Generations;

/// <summary>Whether a generation is good enough to go live. A file of its own in the generation: <c>verdict.json</c>.</summary>
public sealed record Verdict
{
    internal const string FileName = "verdict.json";

    /// <summary>Never <see cref="Outcome.Skipped"/>.</summary>
    public required Outcome Outcome { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>The generation that was live then, with which this one was compared; null when there was none.</summary>
    public int? Against { get; init; }

    /// <summary>What there is to say of it as a whole; null where the checks say all.</summary>
    public string? Remark { get; init; }

    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    /// <summary>The checks that speak against the generation, the worst first.</summary>
    public IEnumerable<CheckResult> Objections() => Checks.Where(check => !check.DryRun && check.Outcome is Outcome.Failed or Outcome.Inconclusive).OrderByDescending(check => check.Outcome);

    /// <summary>What decided against the generation, in words, without a full stop; empty when nothing did.</summary>
    public string Why() => string.Join("; ", Objections().Where(check => check.Outcome == Outcome).Select(check => $"{check.Name}: {(check.Findings.IsEmpty ? check.Summary : check.Findings[0])}"));

    /// <summary>Reads a generation's verdict.</summary>
    /// <returns>Null when it was never judged, or the file cannot be read.</returns>
    public static Verdict? Find(Generation generation)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(generation.Folder, FileName)), ManifestJson.Default.Verdict);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void Write(Generation generation)
    {
        // A generation that was built before may be judged again: whoever reads sees the old verdict or the new one.
        var file = Path.Combine(generation.Folder, FileName);
        File.WriteAllText(file + ".tmp", JsonSerializer.Serialize(this, ManifestJson.Default.Verdict));
        File.Move(file + ".tmp", file, overwrite: true);
    }
}
