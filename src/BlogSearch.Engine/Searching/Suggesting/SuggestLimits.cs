namespace BlogSearch.Searching.Suggesting;

/// <summary>What suggestions never exceed. They stand in the reader's way when they are many, and are asked for at each key.</summary>
internal static class SuggestLimits
{
    public const int Phrases = 5;

    /// <summary>Tags, categories and authors together.</summary>
    public const int Values = 3;

    public const int Posts = 3;

    /// <summary>Characters of a query that is completed; whoever has typed more knows what she wants.</summary>
    public const int QueryLength = 200;

    /// <summary>Words of a query that is completed.</summary>
    public const int QueryWords = 8;

    /// <summary>Candidates of one kind that are proved by a search, each for a fraction of a millisecond.</summary>
    public const int Proved = 10;

    /// <summary>Proofs that are remembered: the beginnings that readers type are few.</summary>
    public const int Remembered = 4_000;

    /// <summary>From this many letters on a word may hold a slip.</summary>
    public const int SlipFrom = 4;

    /// <summary>From this many on the first letter may be the wrong one.</summary>
    public const int FirstSlipFrom = 6;

    /// <summary>Words that a search asks for all of; it answers longer queries with posts that have some.</summary>
    public const int AllOf = 3;

    /// <summary>Posts whose bodies are read for phrases: every n-th by path where there are more. Keeps the learning below two seconds.</summary>
    public const int BodiesRead = 5_000;

    /// <summary>Words and phrases of the posts that are kept, each.</summary>
    public const int Learned = 40_000;
}
