using Microsoft.AspNetCore.Components;

namespace BlogSearch.Web.Api;

/// <summary>Where the program is served, as a page knows it, for links made outside of pages. The host is none of a link's business.</summary>
internal sealed class RequestNavigation : NavigationManager
{
    public RequestNavigation(HttpRequest request)
    {
        var root = $"http://localhost{request.PathBase.ToUriComponent()}/";
        Initialize(root, root);
    }
}
