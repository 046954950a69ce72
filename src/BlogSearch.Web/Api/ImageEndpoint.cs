using System.Globalization;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Pages.Post;
using Microsoft.Net.Http.Headers;

namespace BlogSearch.Web.Api;

/// <summary><c>GET /image/…</c>: pictures of the blog's own folder, for the reading view.</summary>
internal static class ImageEndpoint
{
    public static void MapImages(this IEndpointRouteBuilder routes)
        => routes.MapMethods($"/{PageLinks.ImageFolder}/{{*name}}", [HttpMethods.Get, HttpMethods.Head], Image);

    private static IResult Image(HttpContext context, ReadingViews views, string? name)
    {
        if (views.OpenImage(name ?? "") is not { } image)
        {
            return Results.NotFound();
        }

        // An SVG can hold script; opened by itself it may run and load nothing.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{image.Changed.UtcTicks:x}-{image.Content.Length:x}\"");
        return Results.Stream(image.Content, image.MediaType, lastModified: image.Changed, entityTag: new EntityTagHeaderValue(tag)); // closes the file
    }
}
