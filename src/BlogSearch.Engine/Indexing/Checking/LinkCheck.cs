using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Follows the links of posts to posts and to the rest of the own site.</summary>
internal sealed class LinkCheck
{
    private readonly Blog _blog;
    private readonly PostLinks _published;
    private readonly PostLinks _all;
    private readonly Dictionary<string, CheckedPost> _posts;
    private readonly BuiltSite? _built;
    private readonly OwnSite _own;
    private readonly PostPlaces _places;
    private readonly SitePlaces _site;
    private readonly LinkFindings _findings = new();
    private readonly List<UnknownLink> _unknown = [];
    private readonly List<MovedLink> _moved = [];
    private int _arrived;

    private LinkCheck(Blog blog, PostLinks published, IReadOnlyList<CheckedPost> posts, BuiltSite? built)
    {
        _blog = blog;
        _published = published;
        _built = built;
        _posts = posts.ToDictionary(post => post.Path, StringComparer.Ordinal);
        _all = new PostLinks(blog, posts.Select(post => post.Post).OfType<Post>().Select(PostAddress.Of));
        var visible = posts.Where(post => post.IsPublished).Select(post => post.Post!).ToList(); // a published post was read
        _own = new OwnSite(blog);
        _places = new PostPlaces(visible);
        _site = new SitePlaces(blog, visible, posts.Select(post => post.Path).ToHashSet(StringComparer.Ordinal));
    }

    /// <param name="built">What is not a post is looked up there; null judges by what the folder shows.</param>
    public static IEnumerable<Finding> Of(Blog blog, PostLinks published, IReadOnlyList<CheckedPost> posts, BuiltSite? built)
    {
        var check = new LinkCheck(blog, published, posts, built);
        foreach (var from in posts.Where(post => post.State is PostState.Published or PostState.Future))
        {
            foreach (var link in from.Links)
            {
                check.Follow(from, from.Post!, link with { Target = link.Target.Trim() }); // a post in that state was read
            }
        }

        return check._findings.All.Concat(UnknownLink.Groups(check._unknown)).Concat(MovedLink.Findings(check._moved, check._arrived, blog));
    }

    private void Follow(CheckedPost from, Post post, TextLink link)
    {
        var target = link.Target;
        if (target.Length == 0)
        {
            _findings.Slip(from, link);
        }
        else if (target[0] == '#')
        {
            _findings.Anchor(from, link, from, Uri.UnescapeDataString(target[1..]));
        }
        else if (IsReference(target, from))
        {
            Reference(from, post, link);
        }
        else if (_own.Find(target, post.Url) is var (path, anchor))
        {
            Address(from, post, link, path, anchor);
        }
    }

    // An anchor may stand inside the generator's syntax or behind it.
    private static bool IsReference(string target, CheckedPost from) =>
        target.StartsWith("@/", StringComparison.Ordinal)
        || from.Unresolved.Contains(Uri.UnescapeDataString(target))
        || from.Unresolved.Contains(Uri.UnescapeDataString(target.Split('#', '?')[0]));

    // The generator itself looks for these, and stops when it finds nothing.
    private void Reference(CheckedPost from, Post post, TextLink link)
    {
        if (_published.Resolve(link.Target, from.Path) is { } found)
        {
            Arrive(from, post, link with { Target = found });
            return;
        }

        var file = link.Target.TrimStart('@');
        if (_all.Resolve(link.Target, from.Path) is { } hidden && _all.FindPost(hidden, post.Url) is { } unpublished)
        {
            _findings.Unpublished(from, link, _posts[unpublished], Severity.Error);
        }
        else if (!_site.Has("/" + file.TrimStart('/').Split('#', '?')[0], from.Path, file))
        {
            var remedy = _places.Nearest(file) is { } nearest ? $"Did it mean {nearest}?" : "Name what is there by its path.";
            _findings.DeadReference(from, link, _blog.Kind, remedy);
        }
    }

    private void Address(CheckedPost from, Post post, TextLink link, string path, string anchor)
    {
        if (_published.FindPost(link.Target, post.Url) is { } found)
        {
            _arrived++;
            _findings.Anchor(from, link, _posts[found], anchor);
        }
        else if (_all.FindPost(link.Target, post.Url) is { } hidden)
        {
            _findings.Unpublished(from, link, _posts[hidden], Severity.Warning);
        }
        else if (_published.Resolve(link.Target, from.Path) is { } file && IsMarkdown(path))
        {
            Arrive(from, post, link with { Target = file });
        }
        else if (_built is null ? !_site.Has(path, from.Path, link.Target) : _built.FindFile(path) is null)
        {
            Missing(from, link, path);
        }
    }

    private void Missing(CheckedPost from, TextLink link, string path)
    {
        if (SlippedTarget.Find(link.Target) is not null)
        {
            _findings.Slip(from, link);
            return;
        }

        var full = BaseUrls.PathOf(_blog.BaseUrl).TrimEnd('/') + path;
        if (_site.IsListOfNothing(path))
        {
            _findings.Dead(from, link, "leads to a list that no post is in", "Name a tag or category that is used.");
        }
        else if (_places.Namesake(full) is { } namesake)
        {
            _moved.Add(new MovedLink(from.Path, link.Line, Shown.Text(link.Target), path, namesake));
        }
        else if (_places.Nearest(full) is { } nearest && (_places.IsAmongPosts(full) || PostPlaces.AreBeside(full, nearest)))
        {
            _findings.Dead(from, link, "leads to no published post", $"Did it mean {nearest}?");
        }
        else if (_places.IsAmongPosts(full))
        {
            _findings.Dead(from, link, "leads to no published post", "Correct it, or give the post that moved an alias.");
        }
        else if (_built is not null || _site.IsMissingFile(path))
        {
            _findings.Dead(from, link, _built is null ? "leads to nothing in the site's folders" : "leads to nothing in the built site", "Correct it, or put there what it names.");
        }
        else
        {
            _unknown.Add(new UnknownLink(from.Path, link.Line, path));
        }
    }

    private void Arrive(CheckedPost from, Post post, TextLink link)
    {
        if (_own.Find(link.Target, post.Url) is var (_, anchor) && _published.FindPost(link.Target, post.Url) is { } found)
        {
            _findings.Anchor(from, link, _posts[found], anchor);
        }
    }

    private static bool IsMarkdown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".mdx" or ".markdown";
}
