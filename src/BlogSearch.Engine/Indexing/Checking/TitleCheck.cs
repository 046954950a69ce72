using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Titles that are not there, or that several posts have. What reading says of titles is not said again.</summary>
internal static class TitleCheck
{
    public static IEnumerable<Finding> Of(IReadOnlyList<Post> published, Blog blog, FrontMatterLines lines) =>
        Named(published, blog, lines).Concat(Doubles(published, lines));

    // Jekyll makes a title of the file's name without a word.
    private static IEnumerable<Finding> Named(IEnumerable<Post> published, Blog blog, FrontMatterLines lines) =>
        from post in published
        where blog.Kind == BlogKind.Jekyll && post.Title == JekyllName.Titleize(JekyllName.Of(post.Path).Slug) && lines.Of(post.Path, "title") is null
        select new Finding
        {
            Kind = FindingKind.Title,
            Severity = Severity.Information,
            Path = post.Path,
            What = $"The post has no title of its own; “{Shown.Text(post.Title)}” is made of its file name.",
            Remedy = "Write a line such as title: My post.",
        };

    private static IEnumerable<Finding> Doubles(IEnumerable<Post> published, FrontMatterLines lines) =>
        from post in published
        where post.Title.Length > 0
        group post by (post.Language, post.Title.Trim().ToUpperInvariant()) into same
        where same.Skip(1).Any()
        let last = same.OrderBy(post => post.Moment).ThenBy(post => post.Path, StringComparer.Ordinal).Last()
        let others = same.Select(post => post.Path).Where(path => path != last.Path).ToList()
        select new Finding
        {
            Kind = FindingKind.DuplicateTitle,
            Severity = Severity.Information,
            Path = last.Path,
            Line = lines.Of(last.Path, "title") ?? 1,
            What = $"“{Shown.Text(last.Title)}” is the title of {(others.Count == 1 ? others[0] : $"{others.Count} other posts")} too.",
            Remedy = "Give each post a title of its own, so that readers can tell them apart.",
            Related = [.. others],
        };
}
