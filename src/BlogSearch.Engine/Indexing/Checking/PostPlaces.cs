using System.Collections.Immutable;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Where on the site published posts stand, for links that miss them.</summary>
internal sealed class PostPlaces
{
    /// <summary>Shorter names are near to everything.</summary>
    private const int ShortestName = 8;

    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byName;
    private readonly ImmutableArray<(string Name, string Url)> _names;

    public PostPlaces(IEnumerable<Post> published)
    {
        _names = [.. published.Select(post => (Name(Uri.UnescapeDataString(post.Url)), post.Url))];
        _byName = _names.ToLookup(post => post.Name, post => post.Url, StringComparer.OrdinalIgnoreCase);
        foreach (var (_, url) in _names)
        {
            var path = Uri.UnescapeDataString(url);
            _urls.Add(path.Trim('/'));
            _shapes.Add(Shape(path));
        }
    }

    /// <summary>Whether only posts stand where the path leads: beside other posts (<c>/2013/05/06/</c> is like any other day), or below one.</summary>
    /// <param name="path">Decoded, the base URL's own path included.</param>
    public bool IsAmongPosts(string path)
    {
        var name = Name(path);
        var isPage = !name.Contains('.', StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal);
        var shape = Shape(path);
        return isPage && shape.Length > 0 && (_shapes.Contains(shape) || _urls.Contains(Parent(path)));
    }

    /// <summary>The URL of the only post that the path may have meant: the same name elsewhere, or a name two slips away.</summary>
    public string? Nearest(string path)
    {
        var name = Name(path);
        var same = _byName[name].Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (same.Count > 0 || name.Length < ShortestName)
        {
            return same.Count == 1 ? same[0] : null;
        }

        return _names
            .Select(post => (post.Url, Distance: EditDistance.Of(name, post.Name, 2)))
            .Where(post => post.Distance <= 2)
            .OrderBy(post => post.Distance)
            .ThenBy(post => post.Url, StringComparer.Ordinal)
            .Select(post => post.Url)
            .FirstOrDefault();
    }

    private static string Name(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    private static string Parent(string path)
    {
        var trimmed = path.Trim('/');
        var slash = trimmed.LastIndexOf('/');
        return slash < 0 ? "" : trimmed[..slash];
    }

    // The folder of a page, with numbers for what they are: years, months and days.
    private static string Shape(string path) =>
        string.Join('/', Parent(path).Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "#" + part.Length : part));
}
