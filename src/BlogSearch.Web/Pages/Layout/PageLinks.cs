using System.Text;
using BlogSearch.Posts;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;
using Microsoft.AspNetCore.Components;

namespace BlogSearch.Web.Pages.Layout;

/// <summary>Every address that a page links to, below the path the program is served under.</summary>
internal sealed class PageLinks(NavigationManager navigation, ServeOptions options)
{
    /// <summary>Pictures of the blog's own folder lie below it.</summary>
    public const string ImageFolder = "image";

    /// <summary>Path of the search page, with a slash at its end.</summary>
    public string Root { get; } = new Uri(navigation.BaseUri).AbsolutePath;

    /// <summary>What a query can say.</summary>
    public string Help => Root + "help";

    /// <summary>The author page, or what one of its forms asks for.</summary>
    public string ForAuthor(string what = "") => Root + "author" + (what.Length > 0 ? "/" + what : "");

    public string BlogTitle { get; } = TitleOf(options);

    /// <summary>This page, parameters included.</summary>
    public string Here => new Uri(navigation.Uri).PathAndQuery;

    private bool Published { get; } = !options.LinksToPosts && options.Blog.BaseUrl is not null;

    public static string TitleOf(ServeOptions options) => options.Blog.Settings.Page.Title ?? options.Blog.Title ?? Path.GetFileName(options.Blog.Root.TrimEnd('/', '\\'));

    public string Search(SearchRequest request) => Root + Query(request);

    /// <summary>Why a post stands where it stands for a request.</summary>
    public string Why(string path, SearchRequest request) =>
        $"{Root}why?{RequestParameters.Write(request with { Page = 1, Size = new SearchRequest().Size })}&post={Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}";

    /// <summary>Where a hit leads: to the published post, or to the reading view, which then knows the way back.</summary>
    public string To(Hit hit, SearchRequest request) => Published && IsWeb(hit.Url) ? hit.Url : Post(hit.Path) + Query(request);

    public string To(Hit hit, Snippet snippet, SearchRequest request)
    {
        if (Published && IsWeb(snippet.Url))
        {
            return string.IsNullOrEmpty(snippet.Anchor) ? snippet.Url + Fragment("", snippet) : snippet.Url + TextFragment.Of(snippet);
        }

        var anchor = string.IsNullOrEmpty(snippet.Anchor) ? "" : Uri.EscapeDataString(snippet.Anchor);
        return Post(hit.Path) + Query(request) + Fragment(anchor, snippet);
    }

    /// <summary>The reading view of a post.</summary>
    public string Post(string path) => Post(Root, path);

    /// <param name="root">Path or address of the search page, with a slash at its end.</param>
    public static string Post(string root, string path) => Below(root + "post", path);

    /// <summary>A picture of the blog's own folder.</summary>
    public string Image(string name) => Below(Root + ImageFolder, name);

    /// <summary>Where something of the blog's own site is published; null where that is not known.</summary>
    /// <param name="target">As it stands in the post.</param>
    /// <param name="from">URL of the post it stands in.</param>
    public static string? ToPublished(string target, string from) => IsWeb(from) && Uri.TryCreate(new Uri(from), target, out var absolute) ? absolute.AbsoluteUri : null;

    /// <summary>Where a link within a post leads: to the reading view of the post it names, else to the published site; as written where that is not known.</summary>
    /// <param name="target">As it stands in the post.</param>
    /// <param name="from">URL of the post it stands in.</param>
    public string ToOwn(string target, string from, PostLinks links)
    {
        var cut = target.IndexOf('#', StringComparison.Ordinal);
        if (!Published && links.FindPost(target, from) is { } path)
        {
            return Post(path) + (cut < 0 ? "" : target[cut..]);
        }

        return ToPublished(target, from) ?? target;
    }

    /// <param name="target">An address, or a path of the blog's site.</param>
    public string OfBlog(string target) => target.StartsWith('/') && options.Blog.BaseUrl is { } site ? new Uri(new Uri(site), target).AbsoluteUri : target;

    /// <summary>The published post; null when the blog's base URL is not known.</summary>
    public static string? PublishedPost(Hit hit) => IsWeb(hit.Url) ? hit.Url : null;

    private static string Fragment(string anchor, Snippet snippet) => anchor + TextFragment.Of(snippet) is { Length: > 0 } fragment ? "#" + fragment : "";

    private static string Below(string folder, string path)
    {
        var link = new StringBuilder(folder);
        foreach (var part in path.Split('/'))
        {
            link.Append('/').Append(Uri.EscapeDataString(part));
        }

        return link.ToString();
    }

    private static string Query(SearchRequest request) => RequestParameters.Write(request) is { Length: > 0 } query ? "?" + query : "";

    // A base URL comes from a file; only these two schemes may become a link.
    private static bool IsWeb(string url) => url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal);
}
