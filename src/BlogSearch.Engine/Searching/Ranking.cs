using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>
/// All weights of the ranking. BM25F (Zaragoza, Craswell, Taylor, Saria, Robertson: Microsoft Cambridge at TREC-13, 2004): the frequencies of
/// a word in the fields of a post are weighted, added, and saturated once. One set of weights serves every blog; they were chosen on judged
/// collections, and each part can be left out to measure what it gives (<c>evaluate --without</c>).
/// </summary>
public sealed record Ranking
{
    public static readonly Ranking Default = new();

    /// <summary>How soon more of the same word stops to count.</summary>
    public float K1 { get; init; } = 1.6f;

    /// <summary>Added to the frequency for a word that stands exactly as typed, as a share of its field's.</summary>
    public float ExactBonus { get; init; } = 0.1f;

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
    public float Frame { get; init; } = 0.3f;

    /// <summary>By field (title, headings, tags, description, body, code): what a word counts there, against 1 in the body.</summary>
    public ImmutableArray<float> Weights { get; init; } = [3f, 1.5f, 1f, 1f, 1f, 0.5f];

    /// <summary>By field: how much a long field dilutes its words, 0 to 1.</summary>
    public ImmutableArray<float> Dilutions { get; init; } = [0.3f, 0.5f, 0.3f, 0.5f, 0.75f, 0.75f];

    /// <summary>What a word is worth for telling posts apart: the inverse document frequency of BM25, never negative.</summary>
    /// <param name="posts">In the generation.</param>
    /// <param name="having">Posts that have the word.</param>
    internal static double Idf(int posts, int having) => Math.Log(1 + ((posts - having + 0.5) / (having + 0.5)));

    /// <summary>
    /// What a word weighs in the query: residual idf (Church and Gale, 1995) tells words that cluster in some posts from those spread evenly;
    /// repeated typing counts less than in proportion.
    /// </summary>
    /// <param name="frequency">How often the word occurs in all posts together.</param>
    internal static double QueryWeight(int posts, int having, double frequency, int typed)
    {
        var residual = Math.Max(0, Math.Log((double)posts / having) + Math.Log(1 - Math.Exp(-frequency / posts)));
        return Math.Pow(typed, 0.7) * Math.Max(0.05, 0.5 + (0.5 * residual));
    }
}
