namespace BlogSearch.Indexing;

/// <summary>A link from one post to another.</summary>
/// <param name="From">Path of the post it stands in.</param>
/// <param name="To">Path of the post it leads to.</param>
/// <param name="Text">What the reader clicks.</param>
internal sealed record PostLink(string From, string To, string Text);
