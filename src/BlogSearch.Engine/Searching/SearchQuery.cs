using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The parsed text of a request.</summary>
internal sealed record SearchQuery
{
    public ImmutableArray<QueryPart> Parts { get; init; } = [];

    /// <summary>A post needs to pass all of them.</summary>
    public ImmutableArray<QueryFilter> Filters { get; init; } = [];

    public ImmutableArray<Notice> Notices { get; init; } = [];
}
