namespace BlogSearch.Searching.Explaining;

/// <summary>A part of a post's score that is no word's own.</summary>
/// <param name="Percent">Its share of the score.</param>
public sealed record ScorePart(ScorePartKind Kind, double Points, int Percent);
