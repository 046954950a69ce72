namespace BlogSearch.Blogs;

/// <param name="Path">Relative to the source folder; empty for everything.</param>
/// <param name="Type">Null for every type.</param>
internal sealed record JekyllDefault(string Path, string? Type, Node.Map Values);
