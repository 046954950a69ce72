using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Web.Commands;
using BlogSearch.Web.Pages.Layout;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Author;

/// <summary>What the author page says, apart from its markup.</summary>
internal static class AuthorText
{
    /// <summary>Sign before a line that says how something stands; empty where nothing needs a look.</summary>
    public static string Sign(FreshnessKind kind) => kind switch
    {
        FreshnessKind.Fresh => "good",
        FreshnessKind.Stale or FreshnessKind.Failed => "bad",
        _ => "held",
    };

    public static string Sign(GenerationState state) => state switch
    {
        GenerationState.Live => "good",
        GenerationState.Aborted or GenerationState.Undone => "bad",
        GenerationState.Retired => "",
        _ => "held",
    };

    public static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Successful => "good",
        Outcome.Failed => "bad",
        Outcome.Inconclusive => "held",
        _ => "",
    };

    public static string Sign(Severity severity) => severity switch
    {
        Severity.Error => "bad",
        Severity.Warning => "held",
        _ => "",
    };

    public static string Heading(AuthorView view) => view.Freshness.Kind switch
    {
        _ when view.Live is null => Say("There is no index yet"),
        FreshnessKind.Running => Say("The index is being brought up to date"),
        FreshnessKind.Failed => Say("The index could not be brought up to date"),
        FreshnessKind.Waiting => Say("A new generation waits for you"),
        FreshnessKind.Stale => Say("The index is behind the blog"),
        _ => Say("Everything is up to date"),
    };

    public static string State(GenerationState state) => state switch
    {
        GenerationState.Live => Say("Live"),
        GenerationState.Retired => Say("Was live"),
        GenerationState.Paused => Say("Waits for you"),
        GenerationState.Aborted => Say("Stopped"),
        GenerationState.Undone => Say("Undone"),
        _ => Say("Not decided"),
    };

    /// <summary>What the checks found, in a few words; empty where nothing was asked.</summary>
    public static string Checks(Verdict? verdict)
    {
        if (verdict is null || verdict.Checks.IsEmpty)
        {
            return "";
        }

        var measured = verdict.Checks.Count(check => check.Outcome != Outcome.Skipped);
        var passed = verdict.Checks.Count(check => check.Outcome == Outcome.Successful);
        return measured == 0 ? "" : passed == measured ? Many(passed, "1 check passed", "all {0} checks passed") : Say("{0} of {1} checks passed", Wording.Number(passed), Wording.Number(measured));
    }

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Successful => Say("passed"),
        Outcome.Failed => Say("failed"),
        Outcome.Inconclusive => Say("undecided"),
        _ => Say("not measured"),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => Say("Not indexed"),
        Severity.Warning => Say("Indexed, but look"),
        _ => Say("For your information"),
    };

    public static string Happened(HistoryLine line) => line switch
    {
        { What: HistoryLine.Built } => Say("Generation {0} was built", line.Number),
        { What: HistoryLine.Promoted, By: HistoryLine.Hand } => Say("Generation {0} was made live by hand", line.Number),
        { What: HistoryLine.Promoted } => Say("Generation {0} went live", line.Number),
        { What: HistoryLine.Paused } => Say("Generation {0} was made to wait", line.Number),
        { What: HistoryLine.Aborted, By: HistoryLine.Hand } => Say("Generation {0} was given up by hand", line.Number),
        { What: HistoryLine.Aborted } => Say("Generation {0} was stopped by its checks", line.Number),
        { What: HistoryLine.Undone, By: HistoryLine.Watch } => Say("Generation {0} was undone by its live figures", line.Number),
        { What: HistoryLine.Undone } => Say("Generation {0} was undone by hand", line.Number),
        { What: "pruned" } => Say("Generation {0} was deleted, being of no more use", line.Number),
        { What: "damaged" } => Say("Generation {0} was found damaged", line.Number),
        _ => Say("Generation {0}: {1}", line.Number, line.What),
    };

    public static string State(ManifestPost post) => post.State switch
    {
        nameof(PostState.Draft) => Say("Draft"),
        nameof(PostState.Future) => Say("Of the future"),
        _ => Say("Expired"),
    };

    /// <summary>A measured value: three digits behind the point are enough to decide by.</summary>
    public static string Value(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Posts(GenerationFacts generation) => Wording.Number(generation.Posts);
}
