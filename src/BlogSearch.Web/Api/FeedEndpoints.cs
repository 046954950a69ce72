using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>/feed.atom</c> and <c>/feed.json</c>: any search as something to subscribe to, with the parameters of the page.</summary>
internal static class FeedEndpoints
{
    public const string AtomName = "feed.atom";

    public const string JsonName = "feed.json";

    /// <summary>What a reader of feeds takes at once.</summary>
    private const int UsualSize = 20;

    public static readonly string[] MimeTypes = [AtomFeed.MimeType, JsonFeed.MimeType];

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/" + AtomName, Reading, (HttpContext context, Answers answers, LiveSearcher live, ServeOptions options)
            => Answer(context, answers, live, options, AtomName, JsonName, feed => (AtomFeed.Write(feed), AtomFeed.MimeType)));
        routes.MapMethods("/" + JsonName, Reading, (HttpContext context, Answers answers, LiveSearcher live, ServeOptions options)
            => Answer(context, answers, live, options, JsonName, AtomName, feed => (JsonFeed.Write(feed), JsonFeed.MimeType)));
    }

    private static IResult Answer(
        HttpContext context, Answers answers, LiveSearcher live, ServeOptions options, string name, string other, Func<Feed, (byte[] Bytes, string Type)> write)
    {
        // Nobody reads what was wrong with the address of a feed: the nearest sensible values are taken, as on the page.
        var pairs = QueryPairs.Read(context.Request.QueryString.Value).ToArray();
        var (asked, _) = RequestParameters.Read(pairs);
        var request = asked with
        {
            Sort = asked.Sort == SearchSort.Relevance && !Array.Exists(pairs, pair => pair is { Key: "sort", Value: "relevance" }) ? SearchSort.Newest : asked.Sort,
            Size = UsualSize,
        };
        using var lease = live.Rent();
        if (lease is null || answers.Find(request, context.RequestAborted) is not { } answer)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Text("The first index of this blog is being made. Ask again in a moment.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var made = lease.Searcher.Manifest.Made;
        var (bytes, type) = write(new FeedMaker(options, PublicAddress.Root(context.Request)).Make(asked with { Size = new SearchRequest().Size }, answer.Results, made, name, other));
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, type + "; charset=utf-8", lastModified: Changed(request, made, answers.Today), entityTag: SearchEndpoint.Tag(request, answers.Today, live, "-" + Words.Language));
    }

    // Words may name a day by today, as "last year" does: their answer is a new one each day.
    private static DateTimeOffset Changed(SearchRequest request, DateTimeOffset made, DateOnly today)
    {
        var midnight = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return request.Text.Length > 0 && midnight > made ? midnight : made;
    }
}
