using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary>The way back to the author page after one of its forms: reloading what comes then sends nothing again.</summary>
/// <param name="where">A query; may be empty.</param>
internal sealed class BackToPage(string where) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = httpContext.Request.PathBase + AuthorDoor.Path + where;
        return Task.CompletedTask;
    }
}
