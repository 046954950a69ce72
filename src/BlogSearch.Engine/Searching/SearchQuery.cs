using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The parsed words of a request.</summary>
internal sealed record SearchQuery
{
    public ImmutableArray<QueryPart> Parts { get; init; } = [];

    public ImmutableArray<QueryFilter> Filters { get; init; } = [];

    public ImmutableArray<Notice> Notices { get; init; } = [];
}
