using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>
/// Exact counts of posts a value. Of a facet that widens (category, author, language, code, tags with any) they leave out that facet's own
/// filter; of tags that narrow they say what adding the value would give; of year and month they leave out the dates.
/// Ordered by count, then by value; years and months by time.
/// </summary>
public sealed record Facets
{
    public ImmutableArray<FacetValue> Tag { get; init; } = [];

    public ImmutableArray<FacetValue> Category { get; init; } = [];

    public ImmutableArray<FacetValue> Author { get; init; } = [];

    public ImmutableArray<FacetValue> Language { get; init; } = [];

    /// <summary>Languages of code blocks.</summary>
    public ImmutableArray<FacetValue> Code { get; init; } = [];

    /// <summary><c>2019</c></summary>
    public ImmutableArray<FacetValue> Year { get; init; } = [];

    /// <summary><c>2019-11</c></summary>
    public ImmutableArray<FacetValue> Month { get; init; } = [];
}
