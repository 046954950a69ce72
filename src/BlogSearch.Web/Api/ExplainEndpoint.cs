using BlogSearch.Searching;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>GET /api/explain</c>: why a post stands where it stands. Takes the parameters of <c>/api/search</c>, and <c>post</c>.</summary>
internal static class ExplainEndpoint
{
    /// <summary>Seconds.</summary>
    private const string SoonEnough = "5";

    public static void MapExplainApi(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/api/explain", [HttpMethods.Get, HttpMethods.Head], Explain);

    /// <summary>The path of the post that is asked about; empty when none is.</summary>
    public static string Post(IEnumerable<KeyValuePair<string, string>> parameters)
        => parameters.Where(parameter => parameter.Key == "post").Select(parameter => parameter.Value).FirstOrDefault() ?? "";

    private static IResult Explain(HttpContext context, Answers answers, LiveSearcher live)
    {
        var parameters = QueryPairs.Read(context.Request.QueryString.Value).ToList();
        var (request, problems) = RequestParameters.Read(parameters);
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

        return lease.Searcher.Explain(request with { Today = answers.Today }, Post(parameters), context.RequestAborted) is { } why
            ? Results.Json(why, ExplainJson.Shape)
            : Results.Problem("The parameter post names no post of this blog; a search gives the path of each.", statusCode: StatusCodes.Status404NotFound);
    }
}
