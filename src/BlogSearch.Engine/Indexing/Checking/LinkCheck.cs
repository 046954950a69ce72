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
    private readonly List<Finding> _findings = [];
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

        return check._findings.Concat(UnknownLink.Groups(check._unknown)).Concat(MovedLink.Findings(check._moved, check._arrived, blog));
    }

    private void Follow(CheckedPost from, Post post, TextLink link)
    {
        var target = link.Target;
        if (target.Length == 0)
        {
            Slip(from, link);
        }
        else if (target[0] == '#')
        {
            Anchor(from, link, from, Uri.UnescapeDataString(target[1..]));
        }
        else if (from.Unresolved.Contains(Uri.UnescapeDataString(target)) || target.StartsWith("@/", StringComparison.Ordinal))
        {
            Reference(from, post, link);
        }
        else if (_own.Find(target, post.Url) is var (path, anchor))
        {
            Address(from, post, link, path, anchor);
        }
    }

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
            Unpublished(from, link, unpublished, Severity.Error);
        }
        else if (!_site.Has("/" + file.TrimStart('/').Split('#', '?')[0], from.Path, file))
        {
            var remedy = _places.Nearest(file) is { } nearest ? $"Did it mean {nearest}?" : "Name a post that is there by its path.";
            Add(FindingKind.DeadReference, Severity.Error, from, link, $"{Said(link)} leads to no published post, or to several of that name; {_blog.Kind} stops at it.", remedy);
        }
    }

    private void Address(CheckedPost from, Post post, TextLink link, string path, string anchor)
    {
        if (_published.FindPost(link.Target, post.Url) is { } found)
        {
            _arrived++;
            Anchor(from, link, _posts[found], anchor);
        }
        else if (_all.FindPost(link.Target, post.Url) is { } hidden)
        {
            Unpublished(from, link, hidden, Severity.Warning);
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
            Slip(from, link);
            return;
        }

        var full = BaseUrls.PathOf(_blog.BaseUrl).TrimEnd('/') + path;
        if (_site.IsListOfNothing(path))
        {
            Add(FindingKind.DeadLink, Severity.Warning, from, link, $"{Said(link)} leads to a list that no post is in.", "Name a tag or category that is used.");
        }
        else if (_places.Namesake(full) is { } namesake)
        {
            _moved.Add(new MovedLink(from.Path, link.Line, Shown.Text(link.Target), path, namesake));
        }
        else if (_places.Nearest(full) is { } nearest && (_places.IsAmongPosts(full) || PostPlaces.AreBeside(full, nearest)))
        {
            Add(FindingKind.DeadLink, Severity.Warning, from, link, $"{Said(link)} leads to no published post.", $"Did it mean {nearest}?");
        }
        else if (_places.IsAmongPosts(full))
        {
            Add(FindingKind.DeadLink, Severity.Warning, from, link, $"{Said(link)} leads to no published post.", "Correct it, or give the post that moved an alias.");
        }
        else if (_built is not null || _site.IsMissingFile(path))
        {
            Add(FindingKind.DeadLink, Severity.Warning, from, link, $"{Said(link)} leads to nothing in the {(_built is null ? "site's folders" : "built site")}.", "Correct it, or put there what it names.");
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
            Anchor(from, link, _posts[found], anchor);
        }
    }

    private void Anchor(CheckedPost from, TextLink link, CheckedPost to, string anchor)
    {
        anchor = anchor.Split(":~:")[0]; // behind that, a text fragment names text and not an id
        if (AnchorCheck.Problem(to, anchor) is { } remedy)
        {
            var where = ReferenceEquals(from, to) ? "this post" : to.Path;
            Add(FindingKind.DeadAnchor, Severity.Warning, from, link, $"{Said(link)} leads to no heading: {where} has no #{Shown.Text(anchor)}.", remedy, ReferenceEquals(from, to) ? [] : [to.Path]);
        }
    }

    private void Unpublished(CheckedPost from, TextLink link, string path, Severity severity)
    {
        var hidden = _posts[path];
        if (from.State != PostState.Future || hidden.State != PostState.Future)
        {
            Add(FindingKind.UnpublishedLink, severity, from, link, $"{Said(link)} leads to {path}, which is not published ({hidden.Reason}).", "Publish that post, or take the link away.", [path]);
        }
    }

    private void Slip(CheckedPost from, TextLink link)
    {
        if (SlippedTarget.Find(link.Target) is var (what, remedy))
        {
            var said = link.Target.Length > 0 ? Said(link) : $"The link “{Shown.Text(link.Text)}”";
            Add(FindingKind.SlippedTarget, Severity.Warning, from, link, $"{said} {what}.", remedy);
        }
    }

    private void Add(FindingKind kind, Severity severity, CheckedPost from, TextLink link, string what, string remedy, params ReadOnlySpan<string> related) =>
        _findings.Add(new Finding { Kind = kind, Severity = severity, Path = from.Path, Line = link.Line, What = what, Remedy = remedy, Related = [.. related] });

    private static string Said(TextLink link) => $"The link {Shown.Text(link.Target)}";

    private static bool IsMarkdown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".mdx" or ".markdown";
}
