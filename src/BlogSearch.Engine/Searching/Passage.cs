namespace BlogSearch.Searching;

/// <summary>A stretch of a post's plain text.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Section">Number of the section it stands in; -1 above the first heading.</param>
/// <param name="CutBefore">True when its paragraph begins earlier.</param>
/// <param name="CutAfter">True when its paragraph goes on.</param>
internal readonly record struct Passage(int Start, int End, int Section, bool Code, bool CutBefore, bool CutAfter);
