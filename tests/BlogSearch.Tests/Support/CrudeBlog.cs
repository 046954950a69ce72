using System.Text.RegularExpressions;

namespace BlogSearch.Tests.Support;

/// <summary>
/// A blog's days, tags and categories read by other means than the product's: lines and patterns, no YAML, no index. Good enough for
/// blogs whose front matter is plain, and wrong in other ways than the product could be.
/// </summary>
internal sealed partial class CrudeBlog
{
    private CrudeBlog(IReadOnlyList<CrudePost> posts) => Posts = posts;

    public IReadOnlyList<CrudePost> Posts { get; }

    public static CrudeBlog Read(string content) => new(
    [
        .. Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
            .Select(file => ReadPost(File.ReadAllText(file)))
            .Where(post => !post.Draft && string.CompareOrdinal(post.Day, "2090") < 0),
    ]);

    /// <summary>Posts with all of the tags, one of the categories and a day in the range; null or empty asks for nothing.</summary>
    public IEnumerable<CrudePost> Having(IReadOnlyCollection<string> tags, IReadOnlyCollection<string> categories, string? since, string? until) =>
        from post in Posts
        where tags.All(post.Tags.Contains)
        where categories.Count == 0 || categories.Any(post.Categories.Contains)
        where since is null || (post.Day.Length > 0 && string.CompareOrdinal(post.Day, since) >= 0)
        where until is null || (post.Day.Length > 0 && string.CompareOrdinal(post.Day, until) <= 0)
        select post;

    private static CrudePost ReadPost(string text)
    {
        var front = FrontMatter().Match(text).Value;
        return new CrudePost(
            Date().Match(front) is { Success: true } date ? date.Groups["day"].Value : "",
            Values(front, "tags"),
            Values(front, "categories"),
            Draft().IsMatch(front));
    }

    private static string[] Values(string front, string name)
    {
        var line = Regex.Match(front, $@"^[ \t]*""?{name}""?[ \t]*[:=][ \t]*(.*)$((?:\n\s*-\s.*$)*)", RegexOptions.Multiline, TimeSpan.FromSeconds(10));
        var inline = line.Groups[1].Value.Trim().TrimEnd(',').Trim('[', ']').Split(',');
        var below = line.Groups[2].Value.Split('\n').Select(value => value.TrimStart().TrimStart('-'));
        return [.. inline.Concat(below).Select(value => value.Trim().Trim('"', '\'')).Where(value => value.Length > 0 && value != "null").Distinct()];
    }

    [GeneratedRegex(@"\A(?:---\n.*?\n---|\+\+\+\n.*?\n\+\+\+|\{\n.*?\n\})\n", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^\s*""?date""?\s*[:=]\s*[""']?(?<day>\d{4}-\d\d-\d\d)", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^draft\s*[:=]\s*true", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Draft();
}
