using BlogSearch.Blogs;

namespace BlogSearch.Indexing.Checking;

/// <summary>Tells links to the blog's own site from foreign ones.</summary>
internal sealed class OwnSite(Blog blog)
{
    private readonly Uri _base = new(blog.BaseUrl ?? "http://localhost/");

    /// <param name="fromUrl">Site path of the post that links.</param>
    /// <returns>The path below the base URL and the part behind <c>#</c>, both decoded; null for a foreign site or another kind of address.</returns>
    public (string Path, string Anchor)? Find(string target, string fromUrl)
    {
        var home = new Uri(_base, fromUrl);
        if (!Uri.TryCreate(home, target, out var full) || full.Scheme is not ("http" or "https") || !IsHere(full))
        {
            return null;
        }

        var root = _base.AbsolutePath.TrimEnd('/');
        return full.AbsolutePath.StartsWith(root, StringComparison.Ordinal)
            ? (Below(Uri.UnescapeDataString(full.AbsolutePath[root.Length..])), Anchor(full))
            : null;
    }

    private bool IsHere(Uri url) =>
        Bare(url.Host).Equals(Bare(_base.Host), StringComparison.OrdinalIgnoreCase) && (url.IsDefaultPort || url.Port == _base.Port);

    private static ReadOnlySpan<char> Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host.AsSpan(4) : host;

    private static string Below(string path) => path.StartsWith('/') ? path : "/" + path;

    private static string Anchor(Uri url) => url.Fragment.Length > 1 ? Uri.UnescapeDataString(url.Fragment[1..]) : "";
}
