using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Where a reader may go on from a post. Hits are without snippets and marks.</summary>
public sealed record PostSurroundings
{
    /// <summary>The next newer post; null for the newest and for a page.</summary>
    public Hit? Newer { get; init; }

    /// <summary>The next older post; null for the oldest and for a page.</summary>
    public Hit? Older { get; init; }

    /// <summary>Later posts on the same subject, the nearest first; see <see cref="PostSearcher.FindLater"/>.</summary>
    public ImmutableArray<Hit> Later { get; init; } = [];

    /// <summary>Posts much alike, the most alike first.</summary>
    public ImmutableArray<Hit> Related { get; init; } = [];

    /// <summary>Posts that link to it, the newest first.</summary>
    public ImmutableArray<Backlink> Backlinks { get; init; } = [];
}
