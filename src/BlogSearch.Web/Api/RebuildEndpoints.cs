using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>POST /api/admin/rebuild</c> and how it stands, for who knows the secret. Without a secret there is no such address.</summary>
internal static class RebuildEndpoints
{
    private const string Address = "/api/admin/rebuild";

    private const string Scheme = "Bearer ";

    public static void MapRebuild(this IEndpointRouteBuilder routes, Secret? secret)
    {
        if (secret is null)
        {
            return;
        }

        var doors = routes.MapGroup(Address).AddEndpointFilter((context, next) => IsAllowed(context.HttpContext, secret) ? next(context) : Refuse(context.HttpContext));
        doors.MapPost("", Rebuild);
        doors.MapGet("/{number:int}", Status);
    }

    private static IResult Rebuild(RunRequests requests, bool full = false)
    {
        var status = requests.Ask(full: full);
        return Results.Accepted($"{Address}/{status.Number}", RunJson.Of(status));
    }

    private static IResult Status(RunRequests requests, int number) =>
        requests.Find(number) is { } status ? Results.Ok(RunJson.Of(status)) : Results.Problem($"There is no run {number}, or it was too long ago.", statusCode: StatusCodes.Status404NotFound);

    private static bool IsAllowed(HttpContext context, Secret secret) =>
        context.Request.Headers.Authorization is [{ } given] && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && secret.Is(given[Scheme.Length..].Trim());

    private static ValueTask<object?> Refuse(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ValueTask.FromResult<object?>(Results.Problem("The secret is missing or wrong.", statusCode: StatusCodes.Status401Unauthorized));
    }
}
