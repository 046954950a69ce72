using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
public sealed record SearchResults
{
    /// <summary>Posts that have all that was asked for; partial hits are not counted.</summary>
    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int Size { get; init; }

    /// <summary>Number of the generation that answered.</summary>
    public required int Generation { get; init; }

    public required double TookMs { get; init; }

    public required SearchSort Sort { get; init; }

    /// <summary>What the reader should know about how her query was understood.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    public ImmutableArray<Hit> Hits { get; init; } = [];

    public required Facets Facets { get; init; }
}
