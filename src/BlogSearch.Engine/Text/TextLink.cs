namespace BlogSearch.Text;

/// <summary>A link in a post.</summary>
/// <param name="Target">As the published page has it where the generator's own syntax was resolved, otherwise as written.</param>
/// <param name="Text">What the reader clicks; empty for a linked image without alt text.</param>
/// <param name="Line">Line within the body, from 1.</param>
public readonly record struct TextLink(string Target, string Text, int Line);
