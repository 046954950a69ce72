namespace BlogSearch.Searching;

/// <summary>A post that other posts of the blog link to.</summary>
/// <param name="Hit">Without snippets and marks.</param>
/// <param name="From">Posts that link to it, each counted once.</param>
public sealed record LinkedPost(Hit Hit, int From);
