namespace BlogSearch.Searching;

/// <summary>A post in its place among the results, with what its score is made of.</summary>
/// <param name="Partial">True when it has only some of the words.</param>
internal readonly record struct RankedPost(string Path, ScoreParts Parts, bool Partial);
