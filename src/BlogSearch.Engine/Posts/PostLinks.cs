using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Resolves links between the posts of a blog. Safe for use by several threads at once.</summary>
public sealed class PostLinks
{
    private readonly Blog _blog;
    private readonly Dictionary<string, PostAddress> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PostAddress?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PostAddress> _byUrl = new(StringComparer.Ordinal);

    /// <param name="posts">All published posts; of two with one URL the first by path keeps it.</param>
    public PostLinks(Blog blog, IEnumerable<PostAddress> posts)
    {
        _blog = blog;
        var problems = ImmutableArray.CreateBuilder<PostProblem>();
        var ordered = posts.OrderBy(post => post.Path, StringComparer.Ordinal).ToArray();
        foreach (var post in ordered)
        {
            AddPath(post);
            if (!_byUrl.TryAdd(Key(post.Url), post))
            {
                var first = _byUrl[Key(post.Url)];
                problems.Add(new PostProblem(post.Path, 1, Severity.Warning, $"The URL {post.Url} is that of {Shown.OneLine(first.Path)} too.", "Give one of them another slug or url."));
            }
        }

        foreach (var post in ordered)
        {
            foreach (var alias in post.Aliases)
            {
                _byUrl.TryAdd(Key(alias), post); // a post at that URL is stronger
            }
        }

        Problems = problems.ToImmutable();
    }

    /// <summary>Posts that share a URL.</summary>
    public ImmutableArray<PostProblem> Problems { get; }

    /// <summary>What the generator's own link syntax leads to: Hugo's ref and relref, Jekyll's post_url and link, Zola's <c>@/</c>, a path of a Markdown file.</summary>
    /// <param name="target">As written, with or without ending, <c>#anchor</c> behind it or not.</param>
    /// <param name="fromPath">Path of the post that links.</param>
    /// <returns>The post's site path with the anchor; null when there is no such post, or several.</returns>
    public string? Resolve(string target, string fromPath)
    {
        var cut = target.AsSpan().IndexOfAny('#', '?');
        var (path, anchor) = cut < 0 ? (target, "") : (target[..cut], target[cut..]);
        if (path.Length == 0)
        {
            return _byPath.TryGetValue(Name(fromPath), out var self) ? self.Url + anchor : null;
        }

        var post = FindFile(Uri.UnescapeDataString(path.Trim()), fromPath);
        return post is null ? null : post.Url + anchor;
    }

    /// <param name="url">A URL or site path, absolute or relative to <paramref name="fromUrl"/>.</param>
    /// <param name="fromUrl">Site path of the post that links.</param>
    /// <returns>Path of the post that is published there or has it as an alias; null for anything else.</returns>
    public string? FindPost(string url, string fromUrl)
    {
        // The host does not matter as long as it is the same for both.
        var home = new Uri(new Uri(_blog.BaseUrl ?? "http://localhost/"), fromUrl);
        if (!Uri.TryCreate(home, url, out var full) || full.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return IsOwn(full, home) && _byUrl.TryGetValue(Key(full.AbsolutePath), out var post) ? post.Path : null;
    }

    private static bool IsOwn(Uri url, Uri home)
    {
        static ReadOnlySpan<char> Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host.AsSpan(4) : host;
        return url.Port == home.Port || url.IsDefaultPort ? Bare(url.Host).Equals(Bare(home.Host), StringComparison.OrdinalIgnoreCase) : false;
    }

    private PostAddress? FindFile(string path, string fromPath)
    {
        if (path.StartsWith("@/", StringComparison.Ordinal))
        {
            path = path[1..];
        }

        var folder = fromPath[..(fromPath.LastIndexOf('/') + 1)];
        var isRooted = path.StartsWith('/');
        return (isRooted ? null : Find(UrlText.Join(folder, path)))
            ?? Find(UrlText.Join(path))
            ?? (_blog.Kind == BlogKind.Jekyll ? FindJekyll(path) : null)
            ?? _byName.GetValueOrDefault(Stem(path));
    }

    // {% post_url folder/2010-07-21-name %} leaves _posts out.
    private PostAddress? FindJekyll(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? Find("/_posts/" + path) : Find($"{UrlText.Join(path[..slash])}/_posts{path[slash..]}") ?? Find("/_posts" + UrlText.Join(path));
    }

    private PostAddress? Find(string path) => _byPath.GetValueOrDefault(Name(path.TrimStart('/')));

    private void AddPath(PostAddress post)
    {
        _byPath.TryAdd(Name(post.Path), post);
        var stem = Stem(post.Path);
        if (!_byName.TryAdd(stem, post))
        {
            _byName[stem] = null; // two of that name: neither is meant for certain
        }
    }

    /// <summary>Path without ending; a bundle is its folder.</summary>
    private static string Name(string path)
    {
        var dot = path.LastIndexOf('.');
        var isFile = dot > path.LastIndexOf('/') && path[(dot + 1)..].ToLowerInvariant() is "md" or "markdown" or "mdown" or "html" or "htm" or "mdx" or "mkd" or "mkdn" or "mkdown";
        var name = (isFile ? path[..dot] : path).TrimEnd('/');
        return name.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? name[..^"/index".Length] : name;
    }

    private static string Stem(string path) => Path.GetFileName(Name(path));

    /// <summary>What is left of a URL when spelling does not matter: decoded, without <c>index.html</c> and the last slash.</summary>
    private static string Key(string url)
    {
        var path = Uri.UnescapeDataString(url);
        path = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        return path.TrimEnd('/');
    }
}
