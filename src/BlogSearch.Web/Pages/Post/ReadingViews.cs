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
    /// <summary>Characters that sites show of a description.</summary>
    private const int MostOpening = 200;

    private volatile GenerationLinks? _links;

    /// <param name="request">Whose words are marked.</param>
    /// <param name="pages">Where the page's own links lead.</param>
    /// <returns>Null when the generation has no post of that path, or there is no generation yet.</returns>
    public ReadingView? Find(string path, SearchRequest request, PageLinks pages, CancellationToken cancellation)
    {
        using var lease = live.Rent();
        if (lease?.Searcher.FindPost(path) is not { } post || lease.Searcher.FindSurroundings(path) is not { } around)
        {
            return null;
        }

        var marks = lease.Searcher.Marks(request, post.Hit.Language, cancellation);
        var markup = Markup(post, LinksOf(lease.Searcher), pages, marks);
        return new ReadingView
        {
            Hit = post.Hit with { TitleMarks = marks.In(post.Hit.Title) },
            Title = Wording.Title(post.Hit),
            Opening = Opening(post.Text.Plain),
            Markup = markup,
            Contents = Contents(post.Text, markup?.Places ?? []),
            Around = around,
        };
    }

    /// <summary>A picture that a reading view shows; dispose what comes.</summary>
    /// <param name="name">As in the address; any text is safe.</param>
    /// <returns>Null where there is none that may be shown.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ImageFile? OpenImage(string name)
    {
        using var lease = live.Rent();
        return lease is null ? null : LinksOf(lease.Searcher).Images.Open(name);
    }

    private GenerationLinks LinksOf(PostSearcher searcher)
    {
        var known = _links;
        if (known is null || known.Generation != searcher.Generation)
        {
            _links = known = GenerationLinks.Of(options.Blog, searcher);
        }

        return known;
    }

    private PostMarkup? Markup(StoredPost post, GenerationLinks own, PageLinks pages, WordMarks marks)
    {
        var rules = TextRulesOf.Post(options.Blog, post.Hit.Title, post.Hit.Url, post.Hit.Date, post.IsHtml) with
        {
            ResolvePost = target => own.Links.Resolve(target, post.Hit.Path),
            OwnLink = target => target.StartsWith('#') ? target : pages.ToOwn(target, post.Hit.Url, own.Links),
            OwnImage = source => own.Images.Find(source, post.Hit.Path, post.Hit.Url) is { } name ? pages.Image(name) : PageLinks.ToPublished(source, post.Hit.Url),
            ForeignImage = host => Words.Say("Picture from {0}", host),
        };
        try
        {
            return PostHtml.Render(post.Body, rules, marks.IsEmpty ? null : text => marks.In(text).Select(mark => (mark.From, mark.To)));
        }
        catch (TextTooComplexException)
        {
            // Plain text has other limits than markup; title, tags and the published address still help.
            return null;
        }
    }

    private static string Opening(string text)
    {
        var start = string.Join(' ', text[..Math.Min(text.Length, 2 * MostOpening)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cut = start.Length <= MostOpening ? start.Length : start.LastIndexOf(' ', MostOpening) is var end and > 0 ? end : MostOpening;
        return cut == start.Length ? start : start[..(char.IsHighSurrogate(start[cut - 1]) ? cut - 1 : cut)] + "…";
    }

    private static ImmutableArray<Heading> Contents(PostText text, ImmutableArray<string> places)
    {
        var linked = text.Sections.Where(section => section.Id.Length > 0 && section.Length > 0).ToArray();
        var top = linked.Select(section => section.Level).DefaultIfEmpty(1).Min();
        var counts = places.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. linked.Select(section => new Heading(
                text.Plain.Substring(section.Start, section.Length),
                section.Id,
                string.Create(CultureInfo.InvariantCulture, $"in-{Math.Min(2, section.Level - top)}"),
                counts.GetValueOrDefault(section.Id))),
        ];
    }
}
