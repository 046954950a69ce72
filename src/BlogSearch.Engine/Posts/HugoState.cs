using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Whether Hugo publishes a page now. What cannot be read keeps it out.</summary>
internal sealed class HugoState(HugoSite site, PostFields fields, TimeZoneInfo zone, bool isBundle)
{
    public (PostState State, string? Reason, DateTimeOffset? Changes) Of(DateTimeOffset now, PostProblems problems)
    {
        var draft = fields.Flag("draft");
        var published = fields.Find("published") is Node.Scalar { Text: var text } && WrittenDate.Parse(text) is null ? fields.Flag("published") : null;
        if (!site.BuildDrafts && (draft ?? published == false))
        {
            return (PostState.Draft, draft == true ? "draft: true" : "published: false", null);
        }

        if (Hidden() is { } hidden)
        {
            return (PostState.Draft, hidden, null);
        }

        var appears = Moment(site.PublishDateKeys, problems);
        if (!site.BuildFuture && appears > now)
        {
            return (PostState.Future, $"to be published {Day(appears.Value)}", appears);
        }

        var expires = Moment(site.ExpiryDateKeys, problems);
        return !site.BuildExpired && expires <= now
            ? (PostState.Expired, $"expired {Day(expires.Value)}", null)
            : (PostState.Published, null, site.BuildExpired ? null : expires);
    }

    private string? Hidden()
    {
        if (isBundle && fields.Flag("headless") == true)
        {
            return "headless: true";
        }

        var build = (fields.Find("build") ?? fields.Find("_build")) as Node.Map;
        return build?.Text("render") is "never" or "false" or "link" ? $"build: render: {build.Text("render")}" : null;
    }

    private DateTimeOffset? Moment(ImmutableArray<string> keys, PostProblems problems)
    {
        foreach (var key in keys.Where(key => key is not "date" && key is not [':', ..]))
        {
            if (fields.Text(key) is { } text && fields.Find(key) is { } node && WrittenDate.Parse(text) is null && text.ToLowerInvariant() is not ("true" or "false"))
            {
                problems.Error(node.Line, $"The {key} {Shown.Text(text)} is no date, so the post is left out.", "Write it as 2024-05-31.");
                return null;
            }
        }

        return fields.Date(keys, zone, null)?.Moment;
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
