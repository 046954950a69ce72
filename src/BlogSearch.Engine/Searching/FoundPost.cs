namespace BlogSearch.Searching;

/// <summary>A post among the results, before it is made into a hit.</summary>
/// <param name="Partial">True when it has only some of the words.</param>
internal readonly record struct FoundPost(int Post, ScoreParts Parts, bool Partial);
