using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>What the posts of a generation are about and how that changed: the same for every request, made once.</summary>
public sealed record BlogOverview
{
    /// <summary>Posts, pages included.</summary>
    public required int PostCount { get; init; }

    /// <summary>The years that histories are told by, in order: without a gap, but for a blog whose posts lie many decades apart.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>Posts in each of <see cref="Years"/>.</summary>
    public ImmutableArray<int> ByYear { get; init; } = [];

    /// <summary>The most used first, as all lists of values.</summary>
    public ImmutableArray<ValueHistory> Tags { get; init; } = [];

    public ImmutableArray<ValueHistory> Categories { get; init; } = [];

    public ImmutableArray<ValueHistory> Authors { get; init; } = [];

    /// <summary>Tags that the latest posts have more often than those before; the most telling first.</summary>
    public ImmutableArray<RelatedValue> Rising { get; init; } = [];

    /// <summary>Posts that others link to, the most linked first, equals by path.</summary>
    public ImmutableArray<LinkedPost> MostLinked { get; init; } = [];
}
