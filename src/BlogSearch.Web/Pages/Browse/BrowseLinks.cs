using System.Globalization;
using System.Text;
using BlogSearch.Searching;
using BlogSearch.Web.Api;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Browse;

/// <summary>Addresses of what can be browsed: a tag, a category, an author, a year, all of them, and the feed of any of these.</summary>
internal static class BrowseLinks
{
    public static string Browse(this PageLinks links) => links.Root + "browse";

    public static string Tag(this PageLinks links, string value) => Topic(links, TopicKind.Tag, value);

    public static string Category(this PageLinks links, string value) => Topic(links, TopicKind.Category, value);

    public static string Author(this PageLinks links, string value) => Topic(links, TopicKind.Author, value);

    public static string Year(this PageLinks links, int year) => $"{links.Root}year/{year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>The answer to a request as Atom; newest first, whatever page is shown.</summary>
    public static string Atom(this PageLinks links, SearchRequest request) => Feed(links, FeedEndpoints.AtomName, request);

    /// <summary>The same as JSON Feed.</summary>
    public static string JsonFeed(this PageLinks links, SearchRequest request) => Feed(links, FeedEndpoints.JsonName, request);

    /// <summary>The word of the address a kind of topic lives under. Authors live under <c>/by</c>.</summary>
    public static string Word(this TopicKind kind) => kind switch
    {
        TopicKind.Category => "category",
        TopicKind.Author => "by",
        _ => "tag",
    };

    private static string Topic(PageLinks links, TopicKind kind, string value)
    {
        var parts = value.Split('/');
        var link = new StringBuilder(links.Root).Append(kind.Word());

        // Browsers and proxies take such parts out of a path.
        if (Array.Exists(parts, part => part is "" or "." or ".."))
        {
            return link.Append("?is=").Append(Uri.EscapeDataString(value)).ToString();
        }

        foreach (var part in parts)
        {
            link.Append('/').Append(Uri.EscapeDataString(part));
        }

        return link.ToString();
    }

    private static string Feed(PageLinks links, string name, SearchRequest request)
        => RequestParameters.Write(request with { Page = 1 }) is { Length: > 0 } query ? $"{links.Root}{name}?{query}" : links.Root + name;
}
