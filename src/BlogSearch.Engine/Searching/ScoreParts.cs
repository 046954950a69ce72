namespace BlogSearch.Searching;

/// <summary>What a post's score is made of. The first six say how well the post answers and are added; recency and links raise their sum by a share of it.</summary>
/// <param name="Words">What each word of the query adds (BM25F).</param>
/// <param name="Title">For a title that is what was asked for.</param>
internal readonly record struct ScoreParts(float Words, float Title)
{
    /// <summary>For words of the query that stand near each other.</summary>
    public float Pairs { get; init; }

    /// <summary>For words of the query that the post begins with.</summary>
    public float Opening { get; init; }

    /// <summary>For words that the best posts have in common.</summary>
    public float Feedback { get; init; }

    /// <summary>For the posts nearest to it answering well.</summary>
    public float Agreement { get; init; }

    /// <summary>Share that is added for being among the newest.</summary>
    public float Recency { get; init; }

    /// <summary>Share that is added for being linked to.</summary>
    public float Links { get; init; }

    public float Relevance => Words + Title + Pairs + Opening + Feedback + Agreement;

    public float Total => Relevance * (1 + Recency + Links);
}
