using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>What of a site stands beside its posts, as far as the folder shows: pages, static files, lists, feeds.</summary>
internal sealed class SitePlaces
{
    private static readonly string[] StaticNames = ["static", "public", "assets", "src", "source"];

    private static readonly string[] PageNames = ["", ".html", ".md", ".markdown", "/index.html", "/index.md", "/_index.md", "/_index.html"];

    private readonly Blog _blog;
    private readonly IReadOnlySet<string> _posts;
    private readonly ImmutableArray<string> _static;
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="posts">Paths of all posts: their files are no pages of their own.</param>
    public SitePlaces(Blog blog, IEnumerable<Post> published, IReadOnlySet<string> posts)
    {
        (_blog, _posts) = (blog, posts);
        string[] homes = [blog.Root, Path.GetDirectoryName(blog.ContentFolder) ?? blog.Root];
        var folders = homes.SelectMany(home => StaticNames.Select(name => Path.Combine(home, name)));
        _static = [.. folders.Concat(CopiesItsContent(blog.Kind) ? [blog.ContentFolder] : []).Distinct(StringComparer.Ordinal).Where(Directory.Exists)];
        if (blog.Hugo is { } site)
        {
            _lists.UnionWith(published.SelectMany(post => Lists(post, site)));
        }
    }

    /// <param name="path">Decoded, below the base URL.</param>
    /// <param name="fromPath">The post that links; a file that lies beside it may be meant.</param>
    /// <param name="target">As written there.</param>
    public bool Has(string path, string fromPath, string target)
    {
        var name = (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path).Trim('/');
        return name.Length == 0
            || IsFeed(name)
            || _lists.Contains(name)
            || _static.Append(_blog.ContentFolder).Any(folder => IsThere(folder, name))
            || IsBeside(fromPath, target);
    }

    /// <summary>Whether a static file of that path would lie in a folder that is here, so that what is missing is really missing.</summary>
    public bool IsMissingFile(string path)
    {
        var name = path.TrimStart('/');
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsSafe(name) && Path.HasExtension(name) && _static.Any(folder => Directory.Exists(Path.Combine(folder, name[..slash])));
    }

    /// <summary>Whether the path is the list of a tag or category that no post has.</summary>
    public bool IsListOfNothing(string path) =>
        _blog.Kind == BlogKind.Hugo && path.Trim('/').Split('/') is ["tags" or "categories", _] && !_lists.Contains(path.Trim('/'));

    private static bool CopiesItsContent(BlogKind kind) => kind is BlogKind.Jekyll or BlogKind.Plain;

    private static IEnumerable<string> Lists(Post post, HugoSite site)
    {
        var slash = post.Path.IndexOf('/', StringComparison.Ordinal);
        return post.Tags.Select(tag => "tags/" + tag)
            .Concat(post.Categories.Select(category => "categories/" + category))
            .Append(slash < 0 ? "" : post.Path[..slash])
            .Append("tags")
            .Append("categories")
            .Select(list => HugoUrl.Sanitize(list, site.Languages[0].Urls));
    }

    private static bool IsFeed(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.Split('/') is [.., "page", _]
        || name.Split('/')[^1] is "feed" or "rss" or "atom" or "robots.txt" or "feed.json";

    // Jekyll's collections lie in folders with an underscore in front.
    private bool IsThere(string folder, string name) =>
        IsSafe(name) && PageNames.Any(ending => IsFile(Path.Combine(folder, name + ending)) || IsFile(Path.Combine(folder, "_" + name + ending)));

    private bool IsFile(string file) => File.Exists(file) && !_posts.Contains(Path.GetRelativePath(_blog.ContentFolder, file).Replace(Path.DirectorySeparatorChar, '/'));

    private bool IsBeside(string fromPath, string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        var name = Uri.UnescapeDataString(end < 0 ? target : target[..end]);
        return name is [not '/', ..] && IsFile(Path.Combine(_blog.ContentFolder, UrlText.Join(fromPath[..(fromPath.LastIndexOf('/') + 1)], name)[1..]));
    }

    private static bool IsSafe(string name) => !name.Split('/').Contains("..") && !Path.IsPathRooted(name) && !name.Contains('\0', StringComparison.Ordinal);
}
