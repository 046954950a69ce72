using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Indexing;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>What an index run read and wrote, for people.</summary>
internal static class IndexReportText
{
    public static IEnumerable<string> Lines(Blog blog, IndexReport report, TimeSpan took)
    {
        yield return $"Blog        {blog.Root}, read as {blog.Kind} ({blog.KindReason})";
        yield return string.Create(CultureInfo.InvariantCulture, $"Read        {Posts(report.Parsed)} of {report.Files:N0} parsed, {Bytes(report.BytesRead)}");
        yield return string.Create(CultureInfo.InvariantCulture, $"Indexed     {Posts(report.Indexed)}, {report.Written:N0} written, {report.Removed:N0} taken out");
        yield return $"Left out    {LeftOut(report)}";
        if (Remarks(report) is { } remarks)
        {
            yield return $"Remarks     {remarks}";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"Took        {took.TotalSeconds:0.00} s, {PostsPerSecond(report):N0} posts a second");
    }

    /// <summary>Files looked at a second; what is known by its hash counts, because looking is the work.</summary>
    public static double PostsPerSecond(IndexReport report) =>
        report.Took > TimeSpan.Zero ? Math.Round(report.Files / report.Took.TotalSeconds) : 0;

    /// <summary><c>1.2 MB</c>, in powers of a thousand.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:N1} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:N1} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    public static string Posts(int posts) =>
        posts == 1 ? "1 post" : string.Create(CultureInfo.InvariantCulture, $"{posts:N0} posts");

    private static string LeftOut(IndexReport report)
    {
        var broken = report.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Path).Distinct(StringComparer.Ordinal).Count();
        var parts = report.LeftOut
            .GroupBy(post => post.State)
            .OrderBy(group => group.Key)
            .Select(group => (Count: group.Count(), What: group.Key.ToString().ToLowerInvariant()))
            .Append((Count: broken, What: "with an error, named below"))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.What}"));
        return string.Join(", ", parts.DefaultIfEmpty("none"));
    }

    private static string? Remarks(IndexReport report)
    {
        var warnings = report.Problems.Count(problem => problem.Severity == Severity.Warning);
        var notes = report.Problems.Count(problem => problem.Severity == Severity.Information);
        var parts = new[] { Count(warnings, "warning"), Count(notes, "note") }.OfType<string>();
        return warnings + notes == 0 ? null : $"{string.Join(" and ", parts)}, named below{(notes > ProblemLines.Notes ? $" ({ProblemLines.Notes} of the notes; all of them with --json)" : "")}";
    }

    private static string? Count(int problems, string word) => problems switch
    {
        0 => null,
        1 => $"1 {word}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{problems:N0} {word}s"),
    };
}
