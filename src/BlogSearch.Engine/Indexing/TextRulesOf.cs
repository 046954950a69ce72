using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>What a blog's configuration and a post's front matter mean for reading the body.</summary>
public static class TextRulesOf
{
    /// <param name="url">Absolute URL or site path of the post.</param>
    public static TextRules Post(Blog blog, string title, string url, DateOnly? date, bool isHtml) => new()
    {
        Kind = blog.Kind,
        Anchors = blog.Anchors,
        BaseUrl = blog.BaseUrl,
        IsHtml = isHtml,
        RawHtml = blog.Markup.RawHtml,
        Typographer = blog.Markup.Typographer,
        AutoIds = blog.Markup.AutoIds,
        Emoji = blog.Markup.Emoji,
        Quotes = blog.Markup.Quotes,
        Variable = name => name switch
        {
            "page.title" => title,
            "page.url" => PagePath(blog, url),
            "page.date" => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when name.StartsWith("site.", StringComparison.Ordinal) => blog.Variable(name["site.".Length..]),
            _ when name.StartsWith("page.", StringComparison.Ordinal) && blog.Kind == BlogKind.Hugo => blog.Variable("params." + name["page.".Length..]),
            _ => null,
        },
    };

    // Jekyll's page.url leaves host and base path out.
    private static string PagePath(Blog blog, string url)
    {
        var root = blog.BaseUrl?.TrimEnd('/') ?? "";
        return url.StartsWith(root, StringComparison.Ordinal) ? url[root.Length..] : url;
    }
}
