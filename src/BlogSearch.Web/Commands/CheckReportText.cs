using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Indexing.Checking;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>The report of a check for people: the worst first, long groups folded, one line that sums it up.</summary>
internal static class CheckReportText
{
    /// <summary>Lines of a group before it is folded.</summary>
    private const int Shown = 10;

    /// <param name="quiet">Errors and summary alone.</param>
    public static IEnumerable<string> Lines(Blog blog, CheckReport report, bool quiet, TimeSpan took)
    {
        if (!quiet)
        {
            yield return $"Blog        {blog.Root}, read as {blog.Kind} ({blog.KindReason})";
        }

        var groups = report.Findings
            .Where(finding => !quiet || finding.Severity == Severity.Error)
            .GroupBy(finding => (finding.Severity, finding.Kind));
        foreach (var line in groups.SelectMany(group => Group(group.Key.Severity, group.Key.Kind, [.. group])))
        {
            yield return line;
        }

        if (!quiet || report.Count(Severity.Error) > 0)
        {
            yield return "";
        }

        if (report.Proof is { } proof)
        {
            yield return Proof(proof);
        }

        yield return Summary(report, took);
    }

    private static IEnumerable<string> Group(Severity severity, FindingKind kind, List<Finding> findings)
    {
        var remedy = findings.Select(finding => finding.Remedy).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"{Word(severity)}: {Heading(kind)} ({findings.Count:N0}){(remedy is null || findings.Count == 1 ? "" : ". " + remedy)}");

        // Eleven lines are as long as ten and a word on the eleventh.
        var shown = findings.Count <= Shown + 1 ? findings.Count : Shown;
        foreach (var finding in findings.Take(shown))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {finding.Path}:{finding.Line}: {finding.What}{(remedy is null || findings.Count == 1 ? " " + finding.Remedy : "")}");
        }

        if (findings.Count > shown)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  … and {findings.Count - shown:N0} more; --json names all");
        }
    }

    private static string Summary(CheckReport report, TimeSpan took)
    {
        var leftOut = report.LeftOut == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {report.LeftOut:N0} left out");
        var counts = string.Join(", ", Count(report.Count(Severity.Error), "error"), Count(report.Count(Severity.Warning), "warning"), Count(report.Count(Severity.Information), "remark"));
        return string.Create(CultureInfo.InvariantCulture, $"{Count(report.Published, "post")}{leftOut}; {counts}; {took.TotalSeconds:0.00} s");
    }

    private static string Proof(SiteProof proof)
    {
        // Rounded down: 100% is all.
        var share = Math.Floor(proof.Share * 10_000) / 100;
        return string.Create(CultureInfo.InvariantCulture, $"{proof.UrlsProved:N0} of {proof.Urls:N0} URLs and {proof.AnchorsProved:N0} of {proof.Anchors:N0} anchors stand in the built site ({share}%)");
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Warning",
        _ => "Remark",
    };

    private static string Heading(FindingKind kind) => kind switch
    {
        FindingKind.Reading => "reading the posts",
        FindingKind.DuplicateUrl => "two posts with one URL",
        FindingKind.UrlPattern => "URLs that may be taken wrongly",
        FindingKind.MissingPage => "no page in the built site",
        FindingKind.MissingAnchor => "no such anchor in the built site",
        FindingKind.DeadReference => "references to no post",
        FindingKind.DeadLink => "dead links",
        FindingKind.UnpublishedLink => "links to posts that are not published",
        FindingKind.DeadAnchor => "dead anchors",
        FindingKind.SlippedTarget => "links that cannot be meant so",
        FindingKind.UnknownLink => "links that cannot be judged",
        FindingKind.Day => "days that disagree",
        FindingKind.Title => "no title",
        FindingKind.DuplicateTitle => "titles used twice",
        FindingKind.SimilarTags => "tags that look alike",
        FindingKind.SimilarCategories => "categories that look alike",
        FindingKind.RareTag => "tags used once",
        FindingKind.RareCategory => "categories used once",
        FindingKind.LeftOut => "posts left out",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of finding without a heading."),
    };
}
