namespace BlogSearch.Searching;

/// <summary>A range of a text to emphasise.</summary>
/// <param name="From">UTF-16 offset, inclusive.</param>
/// <param name="To">UTF-16 offset, exclusive.</param>
public readonly record struct Mark(int From, int To);
