namespace BlogSearch.Searching;

/// <summary>A word that was, or might have been, a slip of another.</summary>
/// <param name="Typed">As a notice names it.</param>
/// <param name="Meant">The word that posts have.</param>
/// <param name="Start">Where what was typed begins in the query text.</param>
/// <param name="End">The first character behind it.</param>
internal readonly record struct Correction(string Typed, string Meant, int Start, int End);
