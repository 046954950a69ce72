using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>The folder of HTML that the generator made of a blog.</summary>
public sealed class BuiltSite
{
    private readonly string _folder;
    private readonly string _basePath;

    private BuiltSite(string folder, string basePath)
    {
        _folder = folder;
        _basePath = basePath;
    }

    /// <returns>Null when there is no HTML file in the folder.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static BuiltSite? Open(string folder, Blog blog)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var isBuilt = Directory.EnumerateFiles(full, "*.html", SearchOption.AllDirectories).Any();
        return isBuilt ? new BuiltSite(full, BaseUrls.PathOf(blog.BaseUrl).Trim('/')) : null;
    }

    /// <param name="path">Decoded site path, below the base URL or with its own path in front.</param>
    /// <returns>The file that a web server shows there; null when there is none.</returns>
    internal string? FindFile(string path)
    {
        var name = path.Trim('/');
        if (name.Split('/').Contains("..") || name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var below = name == _basePath ? "" : _basePath.Length > 0 && name.StartsWith(_basePath + "/", StringComparison.Ordinal) ? name[(_basePath.Length + 1)..] : name;
        return Served(name) ?? Served(below) ?? (_basePath.Length > 0 ? Served(_basePath + "/" + name) : null);
    }

    /// <summary>Looks for the page of every published post and for its headings' ids in it.</summary>
    /// <returns>The posts with the ids of their built pages, how much was proved, and what was not.</returns>
    internal (List<CheckedPost> Posts, SiteProof Proof, List<Finding> Findings) Prove(IEnumerable<CheckedPost> posts, CancellationToken cancellation)
    {
        var proof = new SiteProof(0, 0, 0, 0);
        var proved = new List<CheckedPost>();
        var findings = new List<Finding>();
        foreach (var post in posts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (post is not { IsPublished: true, Post: { } read })
            {
                proved.Add(post);
                continue;
            }

            var file = FindFile(Uri.UnescapeDataString(read.Url));
            var ids = file is null ? null : HtmlIds.Read(File.ReadAllText(file));
            var missing = ids is null ? post.Headings : post.Headings.RemoveAll(ids.Contains);
            proof = new SiteProof(proof.Urls + 1, proof.UrlsProved + (ids is null ? 0 : 1), proof.Anchors + post.Headings.Length, proof.AnchorsProved + post.Headings.Length - missing.Length);
            proved.Add(ids is null ? post : post with { Anchors = ids });
            findings.AddRange(ids is null ? [NoPage(read)] : missing.Select(id => NoAnchor(read, id, Path.GetRelativePath(_folder, file!)))); // ids were read from the file
        }

        return (proved, proof, findings);
    }

    private string? Served(string name) =>
        new[] { Path.Combine(_folder, name, "index.html"), Path.Combine(_folder, name), Path.Combine(_folder, name + ".html"), Path.Combine(_folder, name, "index.htm") }
            .FirstOrDefault(File.Exists);

    private static Finding NoPage(Post post) => new()
    {
        Kind = FindingKind.MissingPage,
        Severity = Severity.Error,
        Path = post.Path,
        What = $"The built site has no page at {post.Url}.",
        Remedy = "Build the site from these very files; unless it is Hugo or Jekyll, blog.permalink in blogsearch.yaml can say where pages are.",
    };

    private static Finding NoAnchor(Post post, string id, string file) => new()
    {
        Kind = FindingKind.MissingAnchor,
        Severity = Severity.Error,
        Path = post.Path,
        Line = post.BodyLine,
        What = $"The built page {Shown.OneLine(file)} has no #{Shown.Text(id)}.",
        Remedy = "Build the site from these very files; if it makes ids in another way, set blog.anchors in blogsearch.yaml.",
    };
}
