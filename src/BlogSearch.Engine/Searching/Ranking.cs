using System.Collections.Immutable;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>
/// All weights of the ranking. BM25F (Zaragoza, Craswell, Taylor, Saria, Robertson: Microsoft Cambridge at TREC-13, 2004): the frequencies of
/// a word in the fields of a post are weighted, added, and saturated once. One set of weights serves every blog; they were chosen on judged
/// collections, and each part can be left out to measure what it gives (<c>evaluate --without</c>; the figures stand in docs/ranking.md).
/// </summary>
public sealed record Ranking
{
    public static readonly Ranking Default = new();

    /// <summary>How soon more of the same word stops to count.</summary>
    public float K1 { get; init; } = 1.3f;

    /// <summary>Added to the frequency for a word that stands exactly as typed, as a share of its field's.</summary>
    public float ExactBonus { get; init; } = 0.25f;

    /// <summary>
    /// What the share of the query in the title, times the share of the title in the query, adds to the sum of the words' weights. Decides who
    /// asks for a post by its title, and leaves long questions alone.
    /// </summary>
    public float TitleCoverage { get; init; } = 0.5f;

    /// <summary>What a word that a post has counts in the texts of links to it, against 1 in the body; 0 leaves them out.</summary>
    public float InboundAnchors { get; init; } = 3f;

    /// <summary>How much many links dilute their words, 0 to 1.</summary>
    public float InboundDilution { get; init; } = 0.5f;

    /// <summary>What a word of the frame of a question ("a post about …") weighs against any other.</summary>
    public float Frame { get; init; } = 0.1f;

    /// <summary>How much of a word's weight goes by whether it clusters in some posts, 0 to 1.</summary>
    public float Clustering { get; init; } = 0.5f;

    /// <summary>What two words next to each other add, as a share of what the lesser of them is worth.</summary>
    public float Pairs { get; init; } = 0.1f;

    /// <summary>What a word at the beginning of a post adds, as a share of its worth.</summary>
    public float Opening { get; init; } = 0.1f;

    /// <summary>After so many words of a post a word's <see cref="Opening"/> is down to a third.</summary>
    public float OpeningWords { get; init; } = 200f;

    /// <summary>What the words that the best posts have in common add at most, as a share of the best score; 0.43 to 1 is the 0.3 to 0.7 of the books.</summary>
    public float Feedback { get; init; } = 0.43f;

    /// <summary>Words that are learned from the best posts.</summary>
    public int FeedbackWords { get; init; } = 40;

    /// <summary>A word that a larger share of all posts has is not learned.</summary>
    public float FeedbackCommon { get; init; } = 0.25f;

    /// <summary>What the posts nearest to one, by how well they answer a question, add at most, as a share of the best score.</summary>
    public float Agreement { get; init; } = 0.2f;

    /// <summary>Share by which the newest posts are raised at most; 0 leaves the date out.</summary>
    public float Recency { get; init; } = 0.05f;

    /// <summary>Share by which much linked posts are raised at most; 0 leaves the number of links out.</summary>
    public float Links { get; init; } = 0.1f;

    /// <summary>By field (title, headings, tags, description, body, code): what a word counts there, against 1 in the body.</summary>
    public ImmutableArray<float> Weights { get; init; } = [3f, 2f, 1f, 1f, 1f, 0.5f];

    /// <summary>By field: how much a long field dilutes its words, 0 to 1.</summary>
    public ImmutableArray<float> Dilutions { get; init; } = [0.3f, 0.5f, 0.3f, 0.5f, 0.75f, 0.75f];

    /// <summary>The same with another weight of a field: <c>title</c>, <c>body</c>.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public Ranking WithWeight(string field, float weight) =>
        PostSchema.WordFields.IndexOf(field) is var at and >= 0
            ? this with { Weights = Weights.SetItem(at, weight) }
            : throw new ArgumentException($"No field is called {field}.", nameof(field));

    /// <summary>What a word is worth for telling posts apart: the inverse document frequency of BM25, never negative.</summary>
    /// <param name="posts">In the generation.</param>
    /// <param name="having">Posts that have the word.</param>
    internal static double Idf(int posts, int having) => Math.Log(1 + ((posts - having + 0.5) / (having + 0.5)));

    /// <summary>
    /// What a word weighs in the query: residual idf (Church and Gale, 1995) tells words that cluster in some posts from those spread evenly;
    /// repeated typing counts less than in proportion.
    /// </summary>
    /// <param name="frequency">How often the word occurs in all posts together.</param>
    internal double QueryWeight(int posts, int having, double frequency, int typed)
    {
        var residual = Math.Max(0, Math.Log((double)posts / having) + Math.Log(1 - Math.Exp(-frequency / posts)));
        return Math.Pow(typed, 0.7) * Math.Max(0.05, 1 - Clustering + (Clustering * residual));
    }
}
