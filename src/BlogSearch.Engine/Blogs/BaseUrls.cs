namespace BlogSearch.Blogs;

/// <summary>Base URLs as configurations write them.</summary>
internal static class BaseUrls
{
    /// <returns>Absolute, with a slash at its end; null for what is no web address.</returns>
    public static string? Clean(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? url.TrimEnd('/') + "/"
            : null;

    /// <summary>The path of a base URL, with a slash at both ends.</summary>
    public static string PathOf(string? baseUrl) => baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath.TrimEnd('/') + "/";

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public static string HostOf(string baseUrl) => baseUrl[..baseUrl.IndexOf('/', baseUrl.IndexOf("//", StringComparison.Ordinal) + 2)];
}
