namespace BlogSearch.Searching;

/// <summary>A tag that some of the blog's posts have more often than the others do.</summary>
/// <param name="Count">Those posts that have it.</param>
/// <param name="Strength">How unlikely it is that they have it so often by chance: the log-likelihood ratio, never negative.</param>
public sealed record RelatedValue(string Value, int Count, double Strength);
