using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>GET /api/suggest</c>: what the words typed so far may become. Takes the parameters of <c>/api/search</c>; every suggestion keeps to their filters.</summary>
internal static class SuggestEndpoint
{
    /// <summary>Whoever takes a letter back asks the same again; a new generation may wait a minute to be suggested.</summary>
    private const string Fresh = "max-age=60";

    /// <summary>Seconds.</summary>
    private const string SoonEnough = "5";

    public static void MapSuggestApi(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/api/suggest", [HttpMethods.Get, HttpMethods.Head], Suggest);

    private static IResult Suggest(HttpContext context, Answers answers, LiveSearcher live, ServeOptions options)
    {
        var (request, problems) = RequestParameters.Read(QueryPairs.Read(context.Request.QueryString.Value));
        if (problems is [var problem, ..])
        {
            return Results.Problem(problem.What, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter {problem.Name} makes no sense.",
                extensions: [new("parameter", problem.Name)]);
        }

        using var lease = live.Rent();
        if (lease is null)
        {
            context.Response.Headers.RetryAfter = SoonEnough;
            return Results.Problem("The first index of this blog is being made. Ask again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        request = request with { Today = answers.Today };
        var tag = SearchEndpoint.Tag(request, answers.Today, live);
        context.Response.Headers.CacheControl = Fresh;
        context.Response.GetTypedHeaders().ETag = tag;
        if (tag is not null && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var links = new PageLinks(new RequestNavigation(context.Request), options);
        var suggestions = lease.Searcher.Suggest(request, context.RequestAborted);
        return Results.Json(new SuggestAnswer(request.Text, [.. suggestions.Select(suggestion => Link(suggestion, links))]), SuggestJson.Shape);
    }

    private static SuggestedLink Link(Suggestion suggestion, PageLinks links)
        => new(suggestion.Kind, suggestion.Text, suggestion.Marks, suggestion.Count,
            suggestion.Hit is { } post ? links.To(post, suggestion.Request) : links.Search(suggestion.Request));
}
