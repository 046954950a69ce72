namespace BlogSearch.Generations;

/// <summary>A link of a post that may lead to another post of the blog.</summary>
/// <param name="Target">As written.</param>
/// <param name="Text">What the reader clicks.</param>
public sealed record ManifestLink(string Target, string Text);
