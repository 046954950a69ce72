using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>A link that leads to no post, while one post alone has the name at its end.</summary>
/// <param name="Said">The target as written, fit to be shown.</param>
/// <param name="Target">Decoded path below the base URL.</param>
/// <param name="PostUrl">Where that post is published.</param>
internal sealed record MovedLink(string Path, int Line, string Said, string Target, string PostUrl)
{
    /// <summary>From so many on, when most links to posts are of this kind, it is the URLs that are taken wrongly and not the links.</summary>
    private const int Habit = 5;

    /// <param name="arrived">How many links to posts arrived.</param>
    public static IEnumerable<Finding> Findings(IReadOnlyList<MovedLink> links, int arrived, Blog blog) =>
        links.Count >= Habit && links.Count > arrived ? [WrongPattern(links, arrived, blog)] : links.Select(link => link.Dead());

    private Finding Dead() => new()
    {
        Kind = FindingKind.DeadLink,
        Severity = Severity.Warning,
        Path = Path,
        Line = Line,
        What = $"The link {Said} leads to no published post.",
        Remedy = $"Did it mean {PostUrl}?",
    };

    private static Finding WrongPattern(IReadOnlyList<MovedLink> links, int arrived, Blog blog)
    {
        var usual = links.GroupBy(link => link.Pattern(), StringComparer.Ordinal).OrderByDescending(pattern => pattern.Count()).ThenBy(pattern => pattern.Key, StringComparer.Ordinal).First();
        var first = usual.First();
        return new Finding
        {
            Kind = FindingKind.UrlPattern,
            Severity = Severity.Warning,
            Path = first.Path,
            Line = first.Line,
            What = string.Create(CultureInfo.InvariantCulture, $"{links.Count:N0} of {links.Count + arrived:N0} links between posts name other URLs than the posts are taken to have, such as {first.Said} for {first.PostUrl}."),
            Remedy = blog.Kind is BlogKind.Hugo or BlogKind.Jekyll
                ? "Correct the permalinks of the site's configuration, or the links."
                : $"If the published site has those, write them into blogsearch.yaml as permalink under blog: {usual.Key}",
            Related = [.. links.Select(link => link.Path).Where(path => path != first.Path).Distinct(StringComparer.Ordinal)],
        };
    }

    // /2014/03/19/hello/ is /:year/:month/:day/:slug/.
    private string Pattern()
    {
        var parts = Target.Trim('/').Split('/');
        var dates = new Queue<string>([":year", ":month", ":day"]);
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (dates.Count > 0 && parts[i].Length == (dates.Count == 3 ? 4 : 2) && parts[i].All(char.IsAsciiDigit))
            {
                parts[i] = dates.Dequeue();
            }
        }

        parts[^1] = parts[^1].EndsWith(".html", StringComparison.Ordinal) ? ":slug.html" : ":slug";
        return $"/{string.Join('/', parts)}{(Target.EndsWith('/') ? "/" : "")}";
    }
}
