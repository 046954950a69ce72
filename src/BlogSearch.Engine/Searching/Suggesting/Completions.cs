using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;

namespace BlogSearch.Searching.Suggesting;

/// <summary>Gathers what a generation's posts offer to complete: titles, tags, categories, authors, and the words and phrases they use.</summary>
internal static class Completions
{
    /// <summary>A word in a title is what the post is about.</summary>
    private const int TitleWorth = 4;

    private static readonly (FacetKind Facet, SuggestionKind Kind)[] Facets =
        [(FacetKind.Tag, SuggestionKind.Tag), (FacetKind.Category, SuggestionKind.Category), (FacetKind.Author, SuggestionKind.Author)];

    /// <param name="links">Between the posts: a post that others lead to is the likelier one.</param>
    /// <param name="phrases">As <see cref="Learn"/> gives them, of these posts or of others much like them.</param>
    public static CompletionList Gather(DirectoryReader reader, PostColumns columns, IEnumerable<PostLink> links, IEnumerable<Completion> phrases) =>
        new([.. Facets.SelectMany(facet => Values(columns, facet.Facet, facet.Kind)), .. Titles(reader, columns, links), .. phrases]);

    /// <summary>The words and phrases of the posts, which takes by far the longest; of those that differ in case, accents or hyphens alone the most frequent.</summary>
    public static Completion[] Learn(DirectoryReader reader, PostColumns columns)
    {
        var text = new RunningText();
        var posts = columns.Numbers.OrderBy(number => number.Key, StringComparer.Ordinal).Select(number => (Number: number.Value, Record: HitMaker.ReadRecord(reader, number.Value))).Where(post => post.Record.Title.Length > 0).ToList();
        var step = (columns.Count + SuggestLimits.BodiesRead - 1) / SuggestLimits.BodiesRead;
        for (var at = 0; at < posts.Count; at += Math.Max(1, step))
        {
            text.Begin(posts[at].Record.Title, posts[at].Record.Language);
            AddBody(text, HitMaker.ReadText(reader, posts[at].Number));
        }

        var learner = new PhraseLearner(text);
        return [.. learner.Phrases().Concat(learner.SingleWords())
            .Select((phrase, rank) => Make(SuggestionKind.Phrase, phrase.Text, phrase.Posts + (TitleWorth * phrase.Titles), rank))
            .GroupBy(completion => completion.Key, StringComparer.Ordinal)
            .Select(same => same.MaxBy(completion => completion.Weight)!)]; // a group has one at least
    }

    private static IEnumerable<Completion> Values(PostColumns columns, FacetKind facet, SuggestionKind kind)
    {
        var column = columns.Facets[(int)facet];
        var counts = new int[column.Values.Length];
        for (var post = 0; post < columns.Count; post++)
        {
            foreach (var value in column.Of(post))
            {
                counts[value]++;
            }
        }

        return column.Values.Select((value, at) => Make(kind, value, counts[at], at));
    }

    private static IEnumerable<Completion> Titles(DirectoryReader reader, PostColumns columns, IEnumerable<PostLink> links)
    {
        var inbound = links.GroupBy(link => link.To, StringComparer.Ordinal).ToDictionary(target => target.Key, target => target.Select(link => link.From).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        return from path in columns.Numbers.OrderBy(number => number.Key, StringComparer.Ordinal)
               let title = HitMaker.ReadRecord(reader, path.Value).Title
               where title.Length > 0
               select Make(SuggestionKind.Post, title, inbound.GetValueOrDefault(path.Key), columns.NewestRank[path.Value], path.Value);
    }

    // Code is not prose: its lines would make phrases of their own.
    private static void AddBody(RunningText text, PostText body)
    {
        var at = 0;
        foreach (var code in body.Code)
        {
            text.Add(body.Plain, at, code.Start);
            at = code.Start + code.Length;
        }

        text.Add(body.Plain, at, body.Plain.Length);
    }

    private static Completion Make(SuggestionKind kind, string text, int weight, int rank, int post = -1)
        => new() { Kind = kind, Text = text, Key = FoldedText.KeyOf(text), Weight = weight, Rank = rank, Post = post };
}
