using System.Collections.Frozen;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>
/// The pictures of a blog: which file a picture in a post is, and which files may be shown. Shown is a picture in the folder of a published post, or
/// one that the generator would copy; nothing out of the blog's folder, nothing behind a symbolic link, nothing hidden, and nothing that lies with
/// drafts alone. Safe for several threads at once.
/// </summary>
public sealed class PostImages
{
    /// <summary>A picture of a blog has a few megabytes at most; what is larger is something else.</summary>
    public const int LongestBytes = 20 << 20;

    private const int LongestName = 1_000;

    /// <summary>Folders that generators copy as they are: Hugo's, Zola's and Docusaurus's, and Astro's.</summary>
    private static readonly string[] Copied = ["static/", "public/"];

    private readonly Blog _blog;
    private readonly string _content;
    private readonly FrozenDictionary<string, bool> _folders;

    /// <param name="posts">Every file that was read, published or not: its path, and whether it is published.</param>
    public PostImages(Blog blog, IEnumerable<(string Path, bool IsPublished)> posts)
    {
        _blog = blog;
        var content = Path.GetRelativePath(blog.Root, blog.ContentFolder).Replace(Path.DirectorySeparatorChar, '/');
        _content = content == "." ? "" : content + "/";
        _folders = posts.GroupBy(post => FolderOf(post.Path), post => post.IsPublished, StringComparer.Ordinal).ToFrozenDictionary(folder => folder.Key, folder => folder.Contains(true), StringComparer.Ordinal);
    }

    /// <summary>The file that a picture of the blog's own site is.</summary>
    /// <param name="source">As it stands in the post: relative, a site path, or a URL of the site.</param>
    /// <param name="postPath">As <see cref="Post.Path"/>.</param>
    /// <param name="postUrl">URL or site path of the post.</param>
    /// <returns>Its name for <see cref="Open"/>; null when there is none that may be shown.</returns>
    public string? Find(string source, string postPath, string postUrl)
    {
        var home = new Uri(new Uri(_blog.BaseUrl ?? "http://localhost/"), postUrl);
        if (!Uri.TryCreate(home, source, out var address))
        {
            return null;
        }

        var root = BaseUrls.PathOf(_blog.BaseUrl);
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var below = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path.TrimStart('/');
        string[] places = [.. Copied.Select(folder => folder + below), _content + below, below];
        return Beside(source, postPath).Concat(places).FirstOrDefault(name => File(name) is not null);
    }

    /// <param name="name">Relative to the blog's folder, <c>/</c> between; any text is safe.</param>
    /// <returns>Null where there is no picture of that name that may be shown.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ImageFile? Open(string name)
    {
        if (File(name) is not { } file)
        {
            return null;
        }

        var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[ImageType.HeadLength];
        var type = ImageType.Of(name, head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        if (type is null || content.Length > LongestBytes)
        {
            content.Dispose();
            return null;
        }

        content.Position = 0;
        return new ImageFile(content, type, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
    }

    /// <summary>Beside the post, where the source says no more than that.</summary>
    private IEnumerable<string> Beside(string source, string postPath)
    {
        var end = source.AsSpan().IndexOfAny('?', '#');
        var written = Uri.UnescapeDataString(end < 0 ? source : source[..end]);
        var isRelative = written.Length > 0 && written[0] != '/' && !Uri.TryCreate(source, UriKind.Absolute, out _);
        return isRelative ? [UrlText.Join(_content, FolderOf(postPath), written).TrimStart('/')] : [];
    }

    private FileInfo? File(string name)
    {
        if (!IsName(name) || !ImageType.IsNamed(name) || !IsPublished(name))
        {
            return null;
        }

        // Folder by folder: a link anywhere on the way could lead anywhere.
        var at = _blog.Root;
        var parts = name.Split('/');
        foreach (var part in parts[..^1])
        {
            at = Path.Combine(at, part);
            if (new DirectoryInfo(at) is not { Exists: true, LinkTarget: null })
            {
                return null;
            }
        }

        // A named pipe or a device shows no length, and reading it may never end.
        return new FileInfo(Path.Combine(at, parts[^1])) is { Exists: true, LinkTarget: null, Length: > 0 and <= LongestBytes } file ? file : null;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.Split('/').All(part => part is not ("" or ['.', ..]) && !PostNames.IsIgnored(part));

    private bool IsPublished(string name)
    {
        if (Copied.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            return true;
        }

        if (!name.StartsWith(_content, StringComparison.Ordinal))
        {
            return false;
        }

        // The nearest folder with posts decides; where there is none, the picture belongs to the site.
        for (var folder = FolderOf(name[_content.Length..]); ; folder = FolderOf(folder))
        {
            if (_folders.TryGetValue(folder, out var hasPublished))
            {
                return hasPublished;
            }

            if (folder.Length == 0 || Path.GetFileName(folder).StartsWith('_'))
            {
                return folder.Length == 0;
            }
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
