using System.Net;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Tells a request what its sender called it, where a proxy stands between: the path the program is served under, as the operator or the proxy names it, and
/// whether it came by https. The proxy may have taken the path off or left it on. Only a proxy on this machine is believed.
/// </summary>
internal sealed class PublicPath(RequestDelegate next, ServeOptions options)
{
    private readonly PathString _usual = new(options.BasePath.Length > 0 ? options.BasePath : null);

    /// <summary>A path that can stand before every link of a page: <c>/search</c>, <c>/tools/search</c>.</summary>
    public static bool IsBasePath(string path) =>
        path.StartsWith('/') && path[1..].Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'));

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        var root = _usual;
        if (context.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender))
        {
            root = Told(request, "X-Forwarded-Prefix")?.TrimEnd('/') is { } prefix && IsBasePath(prefix) ? new PathString(prefix) : root;
            request.Scheme = Told(request, "X-Forwarded-Proto") is "https" ? "https" : request.Scheme;
        }

        if (root.HasValue)
        {
            request.Path = request.Path.StartsWithSegments(root, StringComparison.Ordinal, out var rest) ? (rest.HasValue ? rest : new PathString("/")) : request.Path;
            request.PathBase = root;
        }

        return next(context);
    }

    // The last proxy stands last, and is the one on this machine.
    private static string? Told(HttpRequest request, string header) => request.Headers[header] is [.., { } value] ? value.Split(',')[^1].Trim() : null;
}
