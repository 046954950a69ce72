using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Which names of files and folders may hold posts.</summary>
internal static class PostNames
{
    /// <summary>Dot files, editors' backups and folders of tools: no generator publishes them.</summary>
    public static bool IsIgnored(string name) =>
        name is ['.', ..] or ['#', ..] or [.., '~'] or "node_modules";

    /// <summary>Hugo and Jekyll make a page of an empty file.</summary>
    public static bool PublishesEmptyFiles(this BlogKind kind) => kind is BlogKind.Hugo or BlogKind.Jekyll;

    public static bool IsFolderOfPosts(string path, Blog blog) =>
        blog.Kind != BlogKind.Jekyll || Path.GetFileName(path) is "_posts" or "_drafts" || IsBelowPosts(path) || path is not ['_', ..] && !path.Contains("/_", StringComparison.Ordinal);

    public static bool IsPost(string path, Blog blog)
    {
        var name = Path.GetFileName(path);
        return IsText(name) && blog.Kind switch
        {
            BlogKind.Jekyll => IsBelowPosts(path),
            BlogKind.Hugo => !name.StartsWith("_index.", StringComparison.Ordinal) && !Path.GetExtension(name).AsSpan().ContainsAnyInRange('A', 'Z'),
            _ => !name.StartsWith("_index.", StringComparison.OrdinalIgnoreCase),
        };
    }

    public static bool IsBundleIndex(string name) => name.StartsWith("index.", StringComparison.Ordinal) && IsText(name);

    public static bool IsForeignMarkup(string path, Blog blog) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".adoc" or ".asciidoc" or ".ad" or ".rst" or ".org" or ".pandoc" or ".pdc" => blog.Kind != BlogKind.Jekyll || IsBelowPosts(path),
            ".textile" or ".txt" => blog.Kind == BlogKind.Jekyll && IsBelowPosts(path),
            _ => false,
        };

    public static bool IsHtml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    private static bool IsText(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkdown" or ".mkdn" or ".mkd" or ".mdx" || IsHtml(name);

    private static bool IsBelowPosts(string path) =>
        ("/" + path).Contains("/_posts/", StringComparison.Ordinal) || ("/" + path).Contains("/_drafts/", StringComparison.Ordinal);
}
