namespace BlogSearch.Text;

/// <summary>A stretch of the plain text that is the alternative text of an image.</summary>
public readonly record struct ImageText(int Start, int Length);
