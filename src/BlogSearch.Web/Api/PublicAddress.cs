namespace BlogSearch.Web.Api;

internal static class PublicAddress
{
    /// <summary>Address of the search page as the one who asks knows it, with a slash at its end.</summary>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/";
}
