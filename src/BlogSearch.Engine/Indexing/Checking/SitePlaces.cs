using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>What of a site stands beside its posts, as far as the folder shows: pages, static files, lists, feeds.</summary>
internal sealed class SitePlaces
{
    private static readonly string[] FolderNames = ["static", "public", "assets", "src", "source", "docs", "themes"];

    private static readonly string[] PageNames = ["", ".html", ".md", ".markdown", "/index.html", "/index.md", "/_index.md", "/_index.html"];

    private readonly ImmutableArray<string> _folders;
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _knowsTerms;

    public SitePlaces(Blog blog, IEnumerable<Post> published)
    {
        ImmutableArray<string> homes = [blog.Root, Path.GetDirectoryName(blog.ContentFolder) ?? blog.Root];
        _folders =
        [
            .. homes.SelectMany(home => FolderNames.Select(name => Path.Combine(home, name)))
                .Append(blog.ContentFolder)
                .Append(blog.Root)
                .Distinct(StringComparer.Ordinal)
                .Where(Directory.Exists),
        ];
        _knowsTerms = blog.Kind == BlogKind.Hugo;
        if (blog.Hugo is { } site)
        {
            foreach (var post in published)
            {
                AddLists(post, site);
            }
        }
    }

    /// <param name="path">Decoded, below the base URL.</param>
    /// <param name="fromPath">The post that links; what lies beside it may be meant.</param>
    /// <param name="target">As written there.</param>
    public bool Has(string path, string fromPath, string target)
    {
        var name = path.Trim('/');
        return name.Length == 0
            || IsFeed(name)
            || _lists.Contains(name)
            || _folders.Any(folder => IsThere(folder, name))
            || IsBeside(fromPath, target);
    }

    /// <summary>Whether the folder that the path begins with is here, so that what is missing in it is really missing.</summary>
    public bool HasFolderOf(string path)
    {
        var name = path.TrimStart('/');
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsSafe(name) && _folders.Any(folder => Directory.Exists(Path.Combine(folder, name[..slash])));
    }

    /// <summary>Whether the path is the list of a tag or category that no post has.</summary>
    public bool IsListOfNothing(string path) =>
        _knowsTerms && path.Trim('/').Split('/') is ["tags" or "categories", _] && !_lists.Contains(path.Trim('/'));

    private void AddLists(Post post, HugoSite site)
    {
        _lists.UnionWith(["tags", "categories"]);
        _lists.UnionWith(post.Tags.Select(tag => HugoUrl.Sanitize("tags/" + tag, site)));
        _lists.UnionWith(post.Categories.Select(category => HugoUrl.Sanitize("categories/" + category, site)));
        var slash = post.Path.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            _lists.Add(HugoUrl.Sanitize(post.Path[..slash], site));
        }
    }

    private static bool IsFeed(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.Split('/')[^1] is "feed" or "rss" or "atom" or "robots.txt" or "feed.json" || name.Split('/') is [.., "page", _];

    // Jekyll's collections lie in folders with an underscore in front.
    private static bool IsThere(string folder, string name) =>
        IsSafe(name) && PageNames.Any(ending => File.Exists(Path.Combine(folder, name + ending)) || File.Exists(Path.Combine(folder, "_" + name + ending)));

    private bool IsBeside(string fromPath, string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        var name = Uri.UnescapeDataString(end < 0 ? target : target[..end]);
        var folder = fromPath[..(fromPath.LastIndexOf('/') + 1)];
        return name is [not '/', ..] && _folders.Any(root => IsThere(root, UrlText.Join(folder, name)[1..]));
    }

    private static bool IsSafe(string name) => !name.Split('/').Contains("..") && !Path.IsPathRooted(name) && !name.Contains('\0', StringComparison.Ordinal);
}
