using Microsoft.AspNetCore.Components.Endpoints;

namespace BlogSearch.Web.Serving;

internal static class ReadOnlyEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Pages answer GET and HEAD; Blazor would let forms post to them, and there are none.</summary>
    public static IEndpointConventionBuilder ReadOnly(this IEndpointConventionBuilder pages)
    {
        pages.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            {
                var methods = endpoint.Metadata.OfType<HttpMethodMetadata>().ToArray();
                Array.ForEach(methods, metadata => endpoint.Metadata.Remove(metadata));
                endpoint.Metadata.Add(new HttpMethodMetadata(Reading));
            }
        });
        return pages;
    }
}
