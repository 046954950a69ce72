using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>/health/live</c> and <c>/health/ready</c>, for whoever starts, restarts and routes.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], () => Results.Text("live\n"));
        routes.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], Ready);
    }

    private static IResult Ready(LiveSearcher live, IndexState state)
        => (live.Generation, state.Failed) switch
        {
            ({ } number, false) => Results.Text($"ready: generation {number}\n"),
            ({ } number, true) => Results.Text($"ready: generation {number}; the last attempt to bring it up to date failed\n"),
            (null, false) => NotReady("the first index is being made"),
            (null, true) => NotReady("the index could not be made"),
        };

    private static IResult NotReady(string why) => Results.Text($"not ready: {why}\n", statusCode: StatusCodes.Status503ServiceUnavailable);
}
