using BlogSearch.Web.Serving;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Web.Api;

/// <summary>
/// <c>POST /opened</c>: a results page says which post was opened on the published site, which this program would not hear of. Only where readers' words
/// are counted; there is no such address otherwise.
/// </summary>
internal static class OpenedEndpoint
{
    private const string Address = "/opened";

    /// <summary>Words and a path.</summary>
    private const int LongestBody = 8 * 1024;

    public static void MapOpened(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<AskedLog>().IsOn)
        {
            routes.MapPost(Address, Note);
        }
    }

    private static async Task<IResult> Note(HttpContext context, AskedLog asked, LiveSearcher live)
    {
        if (!AuthorDoor.IsFromHere(context.Request) || !context.Request.HasFormContentType || !(context.Request.ContentLength <= LongestBody))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var post = form["post"].ToString();
        using var lease = live.Rent();
        if (lease?.Searcher.FindPost(post) is not null)
        {
            asked.NoteOpened(form["q"].ToString(), post);
        }

        return Results.NoContent(); // nobody reads it
    }
}
