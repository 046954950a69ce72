using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>
/// All weights of the ranking. BM25F (Zaragoza, Craswell, Taylor, Saria, Robertson: Microsoft Cambridge at TREC-13, 2004): the frequencies of
/// a word in the fields of a post are weighted, added, and saturated once.
/// </summary>
internal static class Ranking
{
    /// <summary>How soon more of the same word stops to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>Added to the frequency for a word that stands exactly as typed, as a share of its field's.</summary>
    public const float ExactBonus = 0.1f;

    /// <summary>What the share of the query in the title, times the share of the title in the query, adds to the sum of the words' weights. Decides who asks for a post by its title, and leaves long questions alone.</summary>
    public const float TitleCoverage = 0.5f;

    /// <summary>By <see cref="Indexing.WordField"/>: what a word counts there, against 1 in the body.</summary>
    public static readonly ImmutableArray<float> Weights = [3f, 1.5f, 1f, 1f, 1f, 0.5f];

    /// <summary>By <see cref="Indexing.WordField"/>: how much a long field dilutes its words, 0 to 1.</summary>
    public static readonly ImmutableArray<float> Dilutions = [0.3f, 0.5f, 0.3f, 0.5f, 0.75f, 0.75f];

    /// <summary>What a word is worth for telling posts apart: the inverse document frequency of BM25, never negative.</summary>
    /// <param name="posts">In the generation.</param>
    /// <param name="having">Posts that have the word.</param>
    public static double Idf(int posts, int having) => Math.Log(1 + ((posts - having + 0.5) / (having + 0.5)));

    /// <summary>What a word weighs in the query: residual idf (Church and Gale, 1995) tells words that cluster in some posts from those spread evenly; repeated typing counts less than in proportion.</summary>
    /// <param name="frequency">How often the word occurs in all posts together.</param>
    public static double QueryWeight(int posts, int having, double frequency, int typed)
    {
        var residual = Math.Max(0, Math.Log((double)posts / having) + Math.Log(1 - Math.Exp(-frequency / posts)));
        return Math.Pow(typed, 0.7) * Math.Max(0.05, 0.5 + (0.5 * residual));
    }
}
