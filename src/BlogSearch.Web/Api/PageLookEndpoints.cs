using System.Security.Cryptography;
using System.Text;
using BlogSearch.Blogs;
using BlogSearch.Web.Pages.Layout;
using Microsoft.Net.Http.Headers;

namespace BlogSearch.Web.Api;

/// <summary><c>/page.css</c> and <c>/logo</c>: what the settings say of the page's look. Where they say nothing there is nothing.</summary>
internal static class PageLookEndpoints
{
    public const string StyleName = "page.css";

    public const string LogoName = "logo";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPageLook(this IEndpointRouteBuilder routes, PageSettings page)
    {
        if (page.Accent is { } accent)
        {
            Map(routes, StyleName, Encoding.UTF8.GetBytes(AccentColours.Of(accent).Style), "text/css; charset=utf-8");
        }

        if (page.Logo is { } logo)
        {
            Map(routes, LogoName, [.. logo.Content], logo.MediaType);
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string name, byte[] content, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
        routes.MapMethods("/" + name, Reading, (HttpContext context) =>
        {
            // An SVG can hold script; opened by itself it may run and load nothing.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, type, entityTag: tag);
        });
    }
}
