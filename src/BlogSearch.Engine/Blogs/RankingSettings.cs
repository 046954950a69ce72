using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>ranking</c>.</summary>
public sealed record RankingSettings
{
    public double? InboundAnchors { get; init; }

    public double? Recency { get; init; }

    public double? Links { get; init; }

    /// <summary>Weight by name of a field: <c>title</c>, <c>body</c>.</summary>
    public ImmutableSortedDictionary<string, double> Weights { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}
