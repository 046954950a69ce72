using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Where on the site published posts stand, for links that miss them.</summary>
internal sealed class PostPlaces
{
    /// <summary>Shorter names are near to everything.</summary>
    private const int ShortestName = 8;

    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly bool _endInHtml;
    private readonly ILookup<string, string> _byName;
    private readonly ImmutableArray<(string Name, string Url)> _names;

    public PostPlaces(IEnumerable<Post> published)
    {
        _names = [.. published.Select(post => (Name(Uri.UnescapeDataString(post.Url)), post.Url))];
        _byName = _names.ToLookup(post => post.Name, post => post.Url, StringComparer.OrdinalIgnoreCase);
        _endInHtml = _names.Any(post => post.Url.EndsWith(".html", StringComparison.Ordinal));
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
        var isPage = !Path.GetFileName(path).Contains('.', StringComparison.Ordinal) || (_endInHtml && path.EndsWith(".html", StringComparison.Ordinal));
        var shape = Shape(path);
        return isPage && shape.Length > 0 && (_shapes.Contains(shape) || _urls.Contains(Parent(path)));
    }

    /// <summary>The URL of the only post that has the name at the path's end, where the path looks like one of a post; null when none or several have it.</summary>
    public string? Namesake(string path)
    {
        var name = Name(path);
        var parent = Parent(path);
        var isLikely = _shapes.Contains(Shape(path)) || _urls.Contains(parent)
            || (name.Length >= ShortestName && parent.All(character => char.IsAsciiDigit(character) || character == '/'));
        return isLikely && _byName[name].Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The URL of the post whose name is nearest to the one at the path's end, two slips at most.</summary>
    public string? Nearest(string path)
    {
        var name = Name(path);
        return name.Length < ShortestName ? null : _names
            .Select(post => (post.Url, Distance: Slips.Between(name, post.Name, 2)))
            .Where(post => post.Distance <= 2)
            .OrderBy(post => post.Distance)
            .ThenBy(post => post.Url, StringComparer.Ordinal)
            .Select(post => post.Url)
            .FirstOrDefault();
    }

    /// <summary>Whether both lie in the same folder.</summary>
    public static bool AreBeside(string path, string url) => Parent(path) == Parent(Uri.UnescapeDataString(url));

    private static string Name(string path)
    {
        var trimmed = path.TrimEnd('/');
        trimmed = trimmed.EndsWith(".html", StringComparison.Ordinal) ? trimmed[..^".html".Length] : trimmed;
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];

        // Some generators leave the day of a file's name in the URL, others take it out.
        return name.Length > 11 && name[10] == '-' && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? name[11..] : name;
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
