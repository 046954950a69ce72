namespace BlogSearch.Posts;

/// <summary>A file that may hold a post.</summary>
/// <param name="Path">Relative to the content folder, as <see cref="Post.Path"/>.</param>
/// <param name="FullName">Where it lies.</param>
public sealed record PostFile(string Path, string FullName);
