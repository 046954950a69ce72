using System.Collections.Immutable;

namespace BlogSearch.Searching.Explaining;

/// <summary>One thing that keeps a post from being found.</summary>
/// <param name="Text">The word, or the filter as one types it: <c>tag:Baking</c>, <c>date:2019-01-01..2019-12-31</c>.</param>
/// <param name="Has">What the post has instead: its tags, its day; empty when it has none or when that says nothing.</param>
public sealed record Obstacle(ObstacleKind Kind, string Text, ImmutableArray<string> Has);
