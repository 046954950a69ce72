using System.Collections.Immutable;
using AngleSharp.Dom;

namespace BlogSearch.Text;

/// <summary>Keeps pictures of the blog itself. One of another site becomes a link: opening a post tells nobody else who reads it.</summary>
/// <param name="isOwn">Whether an address is one of the blog's own site.</param>
internal sealed class SafeImages(TextRules rules, Func<string, bool> isOwn)
{
    /// <summary>The reading view's script shows the picture in place of the link.</summary>
    private const string LinkClass = "far";

    /// <summary>Sites a page may name; each makes a header longer.</summary>
    private const int MostSites = 20;

    private readonly List<string> _sites = [];

    /// <returns>As <see cref="PostMarkup.ForeignSites"/>.</returns>
    public ImmutableArray<string> Replace(IDocument document)
    {
        foreach (var image in document.QuerySelectorAll("img").ToList())
        {
            Replace(image);
        }

        return [.. _sites];
    }

    private void Replace(IElement image)
    {
        var source = image.GetAttribute("src");
        if (source is not null && isOwn(source))
        {
            if (rules.OwnImage(source) is { } shown)
            {
                image.SetAttribute("src", shown);
            }
            else
            {
                image.Replace(Words(image));
            }
        }
        else if (Foreign(source) is { } address)
        {
            ReplaceForeign(image, address);
        }
        else
        {
            image.Replace(Words(image));
        }
    }

    private static Uri? Foreign(string? source)
    {
        var written = source?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + source : source;
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private void ReplaceForeign(IElement image, Uri source)
    {
        var words = image.GetAttribute("alt") ?? "";
        if (image.Closest("a") is { Parent: { } parent } around)
        {
            // A link within a link is none: the picture's own stands behind, and the words stay where they are.
            var link = Link(image, source, "");
            parent.InsertBefore(link, around.NextSibling);
            parent.InsertBefore(image.Owner!.CreateTextNode(" "), link); // an element that came from a document has an owner
            image.Replace(Words(image));
        }
        else
        {
            image.Replace(Link(image, source, words));
        }

        if (Site(source) is { } site && _sites.Count < MostSites && !_sites.Contains(site, StringComparer.Ordinal))
        {
            _sites.Add(site);
        }
    }

    private IElement Link(IElement image, Uri source, string words)
    {
        var link = image.Owner!.CreateElement("a"); // an element that came from a document has an owner
        link.ClassName = LinkClass;
        link.SetAttribute("href", source.AbsoluteUri);
        link.SetAttribute("rel", "nofollow noopener noreferrer");
        link.TextContent = words.Length > 0 ? words + " " : "";
        var from = image.Owner!.CreateElement("small");
        from.TextContent = rules.ForeignImage(source.Host);
        link.AppendChild(from);
        return link;
    }

    // The scheme, host and port go into a header: nothing else may.
    private static string? Site(Uri source) =>
        Uri.CheckHostName(source.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4 ? $"{source.Scheme}://{source.IdnHost}:{source.Port}" : null;

    private static IText Words(IElement image) => image.Owner!.CreateTextNode(image.GetAttribute("alt") ?? ""); // an element that came from a document has an owner
}
