namespace BlogSearch.Text;

/// <summary>A stretch of the plain text that is code.</summary>
/// <param name="Language">Lower case, as the author named it; empty when not named.</param>
public readonly record struct CodeBlock(int Start, int Length, string Language);
