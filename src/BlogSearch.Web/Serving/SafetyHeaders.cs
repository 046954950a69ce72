namespace BlogSearch.Web.Serving;

/// <summary>Says with every answer what a browser may do with it: our own files, images of the published blog, and nothing else.</summary>
internal sealed class SafetyHeaders(RequestDelegate next, ServeOptions options)
{
    private const string Permissions = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    private readonly string _policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
        + $"base-uri 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:{Site(options.Blog.BaseUrl)}";

    public Task Invoke(HttpContext context)
    {
        // At the start of the answer, because whoever handles a failure clears the headers set before.
        context.Response.OnStarting(Add, context.Response);
        return next(context);
    }

    private Task Add(object state)
    {
        var response = (HttpResponse)state;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // A prerendered page carries descriptors of its circuit, which expire.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // Scheme, host and port alone: nothing else of a configured address may reach a header.
    private static string Site(string? baseUrl)
        => Uri.TryCreate(baseUrl, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && Uri.CheckHostName(site.IdnHost) != UriHostNameType.Unknown
            ? $" {site.Scheme}://{site.IdnHost}:{site.Port}"
            : "";
}
