using System.Globalization;
using System.Runtime.InteropServices;
using BlogSearch.Blogs;

namespace BlogSearch.Text;

/// <summary>Hands out the ids of one post's headings, in order of appearance and in linear time.</summary>
internal sealed class AnchorMaker(AnchorScheme scheme)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>An id the author wrote: it is used as it is, and generated ones keep clear of it where the generator does so.</summary>
    public void Take(string id) => _taken.Add(id);

    /// <param name="raw">The heading as written, markup included.</param>
    /// <param name="plain">The heading as read on the page.</param>
    public string Next(string raw, string plain)
    {
        var slug = Slug.Of(scheme, raw, plain);
        return scheme switch
        {
            AnchorScheme.KramdownGfm => Counted(slug),
            AnchorScheme.Kramdown => Counted(slug.Length == 0 ? "section" : slug),
            AnchorScheme.GitHubSlugger => Free(slug),
            AnchorScheme.Zola => Free(slug),
            _ => Free(slug.Length == 0 ? "heading" : slug),
        };
    }

    // kramdown counts how often a slug came up and never looks at what else is in use.
    private string Counted(string slug)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, slug, out var known);
        return known ? Numbered(slug, ++count) : slug;
    }

    // The others take the first number that is free; the count only saves looking at those known to be taken.
    private string Free(string slug)
    {
        if (_taken.Add(slug))
        {
            return slug;
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, slug, out _);
        string id;
        do
        {
            id = Numbered(slug, ++count);
        }
        while (!_taken.Add(id));
        return id;
    }

    private static string Numbered(string slug, int number) => slug + "-" + number.ToString(CultureInfo.InvariantCulture);
}
