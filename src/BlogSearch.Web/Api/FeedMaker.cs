using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Pages.Search;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary>Makes a feed of an answer.</summary>
/// <param name="root">Address of the search page as the one who asks knows it, with a slash at its end.</param>
internal sealed class FeedMaker(ServeOptions options, string root)
{
    /// <summary>The authority and day of a <c>tag:</c> URI must have been someone's; where a post has no day, this one is as good as any.</summary>
    private const string AnyDay = "2000-01-01";

    private readonly string _blog = PageLinks.TitleOf(options);

    /// <param name="asked">The request as its address has it.</param>
    /// <param name="made">When the generation was made.</param>
    /// <param name="name">Of this format, <c>feed.atom</c>.</param>
    /// <param name="other">Of the other one.</param>
    public Feed Make(SearchRequest asked, SearchResults results, DateTimeOffset made, string name, string other)
    {
        var hits = results.Hits.Where(hit => !hit.Partial).ToArray();
        return new Feed
        {
            Title = Title(asked),
            Page = root + Query(asked),
            Self = root + name + Query(asked),
            Other = root + other + Query(asked),
            Next = results.Page * results.Size < Math.Min(results.Total, SearchLimits.Depth) ? root + name + Query(asked with { Page = asked.Page + 1 }) : null,
            Author = _blog,
            Language = options.Blog.Language,
            Updated = hits.Max(hit => hit.Date) is { } newest ? new DateTimeOffset(newest.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : made,
            Posts = [.. hits.Select(Post)],
        };
    }

    /// <summary>The blog, and what was asked of it: <c>kubernetes, CLI, From 2018 – Scott's Weblog</c>.</summary>
    private string Title(SearchRequest asked)
    {
        var joined = asked.AnyTag ? Words.Say(" or ") : ", ";
        var filters = asked.ChosenFilters();
        var tags = string.Join(joined, filters.Where(filter => filter.Kind == "tag").Select(filter => filter.Value));
        string[] said = [asked.Text.Trim(), tags, .. filters.Where(filter => filter.Kind != "tag").Select(filter => filter.Value)];
        var all = string.Join(", ", said.Where(part => part.Length > 0));
        return all.Length == 0 ? _blog : $"{all} – {_blog}";
    }

    private FeedPost Post(Hit hit)
    {
        var published = PageLinks.PublishedPost(hit);
        return new FeedPost
        {
            Id = published ?? $"tag:{new Uri(root).Host},{(hit.Date is { } day ? Wording.Iso(day) : AnyDay)}:{string.Join('/', hit.Path.Split('/').Select(Uri.EscapeDataString))}",
            Url = options.LinksToPosts ? PageLinks.Post(root, hit.Path) : published ?? PageLinks.Post(root, hit.Path),
            Title = string.IsNullOrWhiteSpace(hit.Title) ? hit.Path : hit.Title,
            Date = hit.Date,
            Language = hit.Language,
            Authors = hit.Authors,
            Topics = [.. hit.Categories.Concat(hit.Tags).Distinct(StringComparer.Ordinal)],
            Text = string.Join("\n\n", hit.Snippets.Select(snippet => snippet.Text)),
        };
    }

    private static string Query(SearchRequest request) => RequestParameters.Write(request) is { Length: > 0 } query ? "?" + query : "";
}
