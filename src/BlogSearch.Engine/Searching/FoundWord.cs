namespace BlogSearch.Searching;

/// <summary>A place in a text where a unit of the query stands.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Unit">Number of the unit.</param>
internal readonly record struct FoundWord(int Start, int End, int Unit);
