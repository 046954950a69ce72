namespace BlogSearch.Searching.Explaining;

public enum ScorePartKind
{
    /// <summary>Words of the query make up much of the title.</summary>
    Title,

    /// <summary>Words of the query stand near each other.</summary>
    Pairs,

    /// <summary>Words of the query stand near the beginning of the text.</summary>
    Opening,

    /// <summary>The post has words that the best posts have in common.</summary>
    Feedback,

    /// <summary>The posts nearest to it answer well.</summary>
    Agreement,

    /// <summary>The post is among the newer ones.</summary>
    Recency,

    /// <summary>Other posts link to it.</summary>
    Links,
}
