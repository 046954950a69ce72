using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;

namespace BlogSearch.Web.Commands;

/// <summary>The report of an index run for people, in the manner of Krane: figures, checks, one result, one sentence.</summary>
internal static class RolloutText
{
    public const string Failure = "FAILURE";
    public const string TimedOut = "TIMED OUT";

    public static string Result(RolloutOutcome outcome) => outcome switch
    {
        RolloutOutcome.Aborted => Failure,
        RolloutOutcome.Paused => "PAUSED",
        _ => "SUCCESS",
    };

    public static IEnumerable<string> Lines(Blog blog, RolloutReport report)
    {
        foreach (var line in IndexReportText.Lines(blog, report.Index, report.Took).Concat(Checks(report)))
        {
            yield return line;
        }

        yield return Live(report);
        yield return "";
        yield return $"Result: {Result(report.Outcome)}";
        yield return report.Sentence;
    }

    /// <summary>What speaks against the new generation, a paragraph each.</summary>
    public static IEnumerable<string> Objections(RolloutReport report) =>
        from check in report.Outcome is RolloutOutcome.Aborted or RolloutOutcome.Paused ? report.Verdict?.Objections() ?? [] : []
        let word = check.Outcome == Outcome.Failed ? "error" : "warning"
        let findings = check.Findings.IsEmpty ? "" : $" {string.Join("; ", check.Findings)}."
        select $"{word}: {check.Name}: {check.Summary}.{findings} Thus {check.Condition}. Mend the posts and run `blogsearch index` again, or make it live as it is with `blogsearch promote {report.Index.Generation.Number}`.";

    private static IEnumerable<string> Checks(RolloutReport report)
    {
        // An unchanged run measured nothing: its verdict is the one of then.
        if (report.Verdict is not { } verdict || report.Outcome == RolloutOutcome.Unchanged)
        {
            yield break;
        }

        yield return $"Checks      {verdict.Outcome}{(verdict.Against is { } against ? $", against generation {against}" : "")}{(verdict.Remark is { } remark ? $". {remark}" : "")}";
        foreach (var check in verdict.Checks)
        {
            yield return $"            {check.Name,-12} {check.Outcome,-13}{(check.DryRun ? "(dry run) " : "")}{check.Summary}";
        }
    }

    private static string Live(RolloutReport report) => report switch
    {
        { Live: null } => "Live        none",
        { Outcome: RolloutOutcome.Promoted, Live: { } live } => string.Create(CultureInfo.InvariantCulture, $"Live        generation {live.Number}, {IndexReportText.Bytes(report.Index.BytesOnDisk)} in {live.Folder}"),
        { Live: { } live } => string.Create(CultureInfo.InvariantCulture, $"Live        generation {live.Number} as before"),
    };
}
