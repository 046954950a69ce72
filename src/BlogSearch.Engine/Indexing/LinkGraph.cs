using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>
/// Which post links to which, and with what words. A file of its own in the generation, made anew from the links of all posts at each run: a link
/// lives and dies with the post it leads to, and that must not rewrite the post it stands in.
/// </summary>
internal static class LinkGraph
{
    /// <summary>Words of a link beyond these say no more about where it leads.</summary>
    private const int TextLength = 200;

    /// <summary>The links of a text that may lead to posts of the blog: all but those to other hosts and other kinds of address.</summary>
    public static ImmutableArray<ManifestLink> OwnLinks(Blog blog, PostText text) =>
        [.. text.Links.Where(link => MayBeOwn(blog, link.Target)).Select(link => new ManifestLink(link.Target, Cut(link.Text))).Distinct()];

    /// <summary>Resolves the links of all indexed posts and writes those between two different posts.</summary>
    public static void Write(Blog blog, IEnumerable<ManifestPost> posts, string folder)
    {
        var indexed = posts.Where(PostLedger.IsIndexed).ToList();
        var links = new PostLinks(blog, indexed.Select(post => new PostAddress(post.Path, post.Url ?? "", post.Aliases)));
        var edges =
            from post in indexed
            from link in post.Links
            let target = FindPost(links, link.Target, post)
            where target is not null && target != post.Path
            select new PostLink(post.Path, target, link.Text);
        using var file = new FileStream(Path.Combine(folder, LinkRecord.FileName), FileMode.Create, FileAccess.Write);
        LinkRecord.Write(file, edges.Distinct());
        file.Flush(flushToDisk: true);
    }

    private static string? FindPost(PostLinks links, string target, ManifestPost post) =>
        links.FindPost(links.Resolve(target, post.Path) ?? target, post.Url ?? "/");

    private static bool MayBeOwn(Blog blog, string target)
    {
        if (target.Length == 0 || target[0] == '#')
        {
            return false;
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.IsFile)
        {
            return !target.StartsWith("//", StringComparison.Ordinal);
        }

        return address.Scheme is "http" or "https"
            && blog.BaseUrl is not null
            && address.Host.EndsWith(Bare(new Uri(blog.BaseUrl).Host), StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static string Cut(string text) => text.Length <= TextLength ? text : text[..TextLength];
}
