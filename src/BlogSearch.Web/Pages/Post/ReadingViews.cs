using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Indexing;
using BlogSearch.Posts;
using BlogSearch.Searching;
using BlogSearch.Text;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Post;

/// <summary>Makes reading views of the live generation's posts.</summary>
internal sealed class ReadingViews(LiveSearcher live, ServeOptions options)
{
    private volatile GenerationLinks? _links;

    /// <param name="links">Where the page's own links lead.</param>
    /// <returns>Null when the generation has no post of that path, or there is no generation yet.</returns>
    public ReadingView? Find(string path, PageLinks links)
    {
        using var lease = live.Rent();
        return lease?.Searcher.FindPost(path) is { } post ? Make(post, LinksOf(lease.Searcher), links) : null;
    }

    private ReadingView Make(StoredPost post, PostLinks links, PageLinks pages)
    {
        var title = string.IsNullOrWhiteSpace(post.Hit.Title) ? post.Hit.Path : post.Hit.Title;
        return new ReadingView { Hit = post.Hit, Title = title, Html = Html(post, links, pages), Contents = Contents(post.Text) };
    }

    private PostLinks LinksOf(PostSearcher searcher)
    {
        var known = _links;
        if (known is null || known.Generation != searcher.Generation)
        {
            _links = known = GenerationLinks.Of(options.Blog, searcher);
        }

        return known.Links;
    }

    private string? Html(StoredPost post, PostLinks links, PageLinks pages)
    {
        var rules = TextRulesOf.Post(options.Blog, post.Hit.Title, post.Hit.Url, post.Hit.Date, post.IsHtml) with
        {
            ResolvePost = target => links.Resolve(target, post.Hit.Path),
            OwnLink = target => target.StartsWith('#') ? target : pages.ToOwn(target, post.Hit.Url, links),
        };
        try
        {
            return PostHtml.Render(post.Body, rules);
        }
        catch (TextTooComplexException)
        {
            // Plain text has other limits than markup; title, tags and the published address still help.
            return null;
        }
    }

    private static ImmutableArray<Heading> Contents(PostText text)
    {
        var linked = text.Sections.Where(section => section.Id.Length > 0 && section.Length > 0).ToArray();
        var top = linked.Select(section => section.Level).DefaultIfEmpty(1).Min();
        return
        [
            .. linked.Select(section => new Heading(
                text.Plain.Substring(section.Start, section.Length),
                section.Id,
                string.Create(CultureInfo.InvariantCulture, $"in-{Math.Min(2, section.Level - top)}"))),
        ];
    }
}
