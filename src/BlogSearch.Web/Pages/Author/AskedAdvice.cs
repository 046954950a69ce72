using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BlogSearch.Blogs;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Serving;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Web.Pages.Author;

/// <summary>Looks words up that readers asked for, and says what could be done about them. Its searches are nobody's, and not counted.</summary>
internal sealed class AskedAdvice(ServeOptions options, LiveSearcher live, AskedLog asked)
{
    /// <summary>Posts that are named: the author knows her posts.</summary>
    private const int MostClosest = 4;

    /// <summary>Tags that a new post is given: those of the closest posts.</summary>
    private const int MostTags = 2;

    /// <summary>Of a file's name.</summary>
    private const int LongestSlug = 60;

    private AdviceKnown _known = new(0, default);

    /// <summary>Posts that have all the words now.</summary>
    public int Posts(string words) => Known().Posts.GetOrAdd(words, Count);

    /// <summary>Of a post; its path where it has none, or is gone.</summary>
    public string Title(string path)
    {
        using var lease = live.Rent();
        return lease?.Searcher.FindPost(path) is { Hit.Title: { Length: > 0 } title } ? title : path;
    }

    public Advice For(string words) => Known().Advices.GetOrAdd(words, Make);

    private int Count(string words) => Search(new SearchRequest { Text = words, Size = 1 }) is { } found ? AskedAnswer.Posts(found) : 0;

    private Advice Make(string words)
    {
        var found = Search(new SearchRequest { Text = words });
        var closest = (found?.Hits ?? []).Where(hit => !hit.Tags.Contains(words, StringComparer.OrdinalIgnoreCase)).Take(MostClosest).ToImmutableArray();
        var tags = closest.SelectMany(hit => hit.Tags).CountBy(tag => tag, StringComparer.OrdinalIgnoreCase).OrderByDescending(tag => tag.Value).Select(tag => tag.Key).ToList();
        return new Advice
        {
            Posts = found is null ? 0 : AskedAnswer.Posts(found),
            File = FileFor(words),
            FrontMatter = FrontMatter(words, [.. tags.Take(MostTags), words]),
            Tag = words,
            Closest = closest,
            Synonym = $"{Unruled(words)} => {(tags is [var tag, ..] ? Unruled(tag) : "…")}",
        };
    }

    /// <summary>What was looked up since the generation went live and the day began: the same words are on the page each time it is opened.</summary>
    private AdviceKnown Known()
    {
        using var lease = live.Rent();
        var known = Volatile.Read(ref _known);
        if (known.Opened != lease?.Opened || known.Day != asked.Today || known.IsFull)
        {
            known = new AdviceKnown(lease?.Opened ?? 0, asked.Today);
            Volatile.Write(ref _known, known);
        }

        return known;
    }

    private SearchResults? Search(SearchRequest request)
    {
        using var lease = live.Rent();
        return lease?.Searcher.Search(request with { Today = asked.Today }, CancellationToken.None); // a second at most
    }

    // Beside the newest post, and named as that one is.
    private string FileFor(string words)
    {
        var newest = Known().Newest ??= Search(new SearchRequest { Sort = SearchSort.Newest, Size = 1 })?.Hits is [var hit, ..] ? hit.Path : "";
        var folder = newest.Contains('/', StringComparison.Ordinal) ? newest[..(newest.LastIndexOf('/') + 1)] : "";
        var name = newest[folder.Length..];
        var dated = options.Blog.Kind == BlogKind.Jekyll || (name.Length > 10 && DateOnly.TryParseExact(name.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        return $"{folder}{(dated ? Day() + "-" : "")}{Slug(words)}.md";
    }

    private string FrontMatter(string words, IEnumerable<string> tags)
    {
        var quoted = tags.Distinct(StringComparer.OrdinalIgnoreCase).Select(Quoted);
        var draft = options.Blog.Kind == BlogKind.Jekyll ? "published: false" : "draft: true";
        return $"---\ntitle: {Quoted(words)}\ndate: {Day()}\ntags: [{string.Join(", ", quoted)}]\n{draft}\n---\n";
    }

    private string Day() => Wording.Iso(asked.Today);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // What a rule is made of may not stand within its words.
    private static string Unruled(string words) => string.Join(' ', words.Split([',', '=', '>', '#', '"', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var sign in words.ToLowerInvariant().Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '.'))
        {
            if (char.IsLetterOrDigit(sign) || (slug.Length > 0 && slug[^1] != '-'))
            {
                slug.Append(char.IsLetterOrDigit(sign) ? sign : '-');
            }
        }

        var name = slug.ToString()[..Math.Min(slug.Length, LongestSlug)].Trim('-');
        return name.Length > 0 ? name : "post";
    }
}
