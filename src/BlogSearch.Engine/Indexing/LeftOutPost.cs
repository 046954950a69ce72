using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <param name="Reason">For people: <c>draft: true</c>.</param>
public sealed record LeftOutPost(string Path, PostState State, string Reason);
