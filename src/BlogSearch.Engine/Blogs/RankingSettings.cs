using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>ranking</c>.</summary>
public sealed record RankingSettings
{
    /// <summary>Weight of the texts of links to a post; 0 leaves them out.</summary>
    public double? InboundAnchors { get; init; }

    /// <summary>Share by which the newest posts are raised at most, 0 to 1.</summary>
    public double? Recency { get; init; }

    /// <summary>Share by which much linked posts are raised at most, 0 to 1.</summary>
    public double? Links { get; init; }

    /// <summary>Weight by name of a field: <c>title</c>, <c>body</c>.</summary>
    public ImmutableSortedDictionary<string, double> Weights { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}
