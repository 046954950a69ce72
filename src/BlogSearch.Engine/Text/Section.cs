namespace BlogSearch.Text;

/// <summary>A heading of a post.</summary>
/// <param name="Start">Where the heading's own text begins in the plain text.</param>
/// <param name="Length">Of the heading's own text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">The anchor on the published page; empty when the heading has none.</param>
public readonly record struct Section(int Start, int Length, int Level, string Id);
