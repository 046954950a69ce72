using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Text;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Post;

/// <summary>Makes reading views of the live generation's posts.</summary>
internal sealed class ReadingViews(LiveSearcher live, ServeOptions options)
{
    /// <returns>Null when the generation has no post of that path, or there is no generation yet.</returns>
    public ReadingView? Find(string path)
    {
        using var lease = live.Rent();
        return lease?.Searcher.FindPost(path) is { } post ? Make(post) : null;
    }

    private ReadingView Make(StoredPost post)
    {
        var title = string.IsNullOrWhiteSpace(post.Hit.Title) ? post.Hit.Path : post.Hit.Title;
        return new ReadingView { Hit = post.Hit, Title = title, Html = Html(post), Contents = Contents(post.Text) };
    }

    private string? Html(StoredPost post)
    {
        var blog = options.Blog;
        var rules = new TextRules { Kind = blog.Kind, Anchors = blog.Anchors, IsHtml = post.IsHtml, BaseUrl = blog.BaseUrl };
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
