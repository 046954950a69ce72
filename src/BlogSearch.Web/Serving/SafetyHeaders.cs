namespace BlogSearch.Web.Serving;

/// <summary>Says with every answer what a browser may do with it: our own files, images of the published blog, and nothing else.</summary>
internal sealed class SafetyHeaders(RequestDelegate next, ServeOptions options)
{
    private const string Permissions = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    private static readonly object Sites = new();

    private readonly string _policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
        + $"base-uri 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:{Site(options.Blog.BaseUrl)}";

    public Task Invoke(HttpContext context)
    {
        // At the start of the answer, because whoever handles a failure clears the headers set before.
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    /// <summary>Lets one page load pictures from other sites, which it does when its reader asks for one; call before the answer starts.</summary>
    /// <param name="sites">Scheme, host and port each.</param>
    public static void AllowImages(HttpContext context, IEnumerable<string> sites) => context.Items[Sites] = string.Concat(sites.Select(site => " " + site));

    private Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = _policy + context.Items[Sites]; // the policy ends with the sites of images
        }

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
