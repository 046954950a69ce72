using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>A filter typed into the query: <c>tag:a,b</c>.</summary>
/// <param name="Values">At least one; a post needs any of them. Dates stay as written: which days "last year" means is known when the search runs.</param>
/// <param name="Negated">Posts with any of them are left out.</param>
internal sealed record QueryFilter(FilterKind Kind, ImmutableArray<string> Values, bool Negated)
{
    /// <summary>As typed, without its sign: <c>tag</c>, <c>year</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it begins in the text, its sign and the operators that belong to it included.</summary>
    public int Start { get; init; }

    /// <summary>The first character behind it.</summary>
    public int End { get; init; }

    public bool IsDate => Kind is FilterKind.Date or FilterKind.Before or FilterKind.After;
}
