using System.Security.Cryptography;
using System.Text;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;
using BlogSearch.Web.Serving.Asked;
using Microsoft.Net.Http.Headers;

namespace BlogSearch.Web.Api;

/// <summary><c>GET /api/search</c>.</summary>
internal static class SearchEndpoint
{
    /// <summary>Seconds; a first index of some thousand posts takes about as long.</summary>
    private const string SoonEnough = "5";

    public static void MapSearchApi(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/api/search", [HttpMethods.Get, HttpMethods.Head], Search);

    private static IResult Search(HttpContext context, Answers answers, LiveSearcher live, AskedLog asked)
    {
        var (request, problems) = RequestParameters.Read(QueryPairs.Read(context.Request.QueryString.Value));
        if (problems is [var problem, ..])
        {
            return Results.Problem(problem.What, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter {problem.Name} makes no sense.",
                extensions: [new("parameter", problem.Name)]);
        }

        // The same request on the same generation and day has the same answer: who has it need not be sent it again.
        var tag = Tag(request, answers.Today, live);
        context.Response.Headers.CacheControl = "no-cache";
        if (tag is not null && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (answers.Find(request, context.RequestAborted) is not { } answer)
        {
            context.Response.Headers.RetryAfter = SoonEnough;
            return Results.Problem("The first index of this blog is being made. Ask again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        asked.NoteAsked(request, answer.Results);
        context.Response.GetTypedHeaders().ETag = tag;
        return Results.Json(answer.Results, SearchJson.Shape);
    }

    /// <summary>What the answer to a request is told by; null while there is no generation to answer from.</summary>
    /// <param name="also">What else the answer depends on, such as its language.</param>
    internal static EntityTagHeaderValue? Tag(SearchRequest request, DateOnly today, LiveSearcher live, string also = "")
    {
        using var lease = live.Rent();
        if (lease is null)
        {
            return null;
        }

        var asked = SHA256.HashData(Encoding.UTF8.GetBytes($"{today:O} {request.Size} {RequestParameters.Write(request)}"));
        return new EntityTagHeaderValue($"\"{lease.Opened:x}-{Convert.ToHexStringLower(asked.AsSpan(0, 8))}{also}\"", isWeak: true);
    }
}
