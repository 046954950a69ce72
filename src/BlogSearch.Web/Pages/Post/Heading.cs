namespace BlogSearch.Web.Pages.Post;

/// <param name="Depth">Class name: how far it stands in, <c>in-0</c> to <c>in-2</c>.</param>
/// <param name="Places">Marked places under it.</param>
public sealed record Heading(string Text, string Id, string Depth, int Places);
