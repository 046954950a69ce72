using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>A filter that stands in the text of a request: <c>-tag:a,b</c>.</summary>
public sealed record TypedFilter
{
    /// <summary>Of the filter: <c>tag</c>, <c>year</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A post needs any of them.</summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>Posts with any of the values are left out.</summary>
    public required bool Negated { get; init; }

    /// <summary>Where it begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>The first character behind it.</summary>
    public required int End { get; init; }
}
