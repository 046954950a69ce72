using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>A filter typed into the query: <c>tag:a,b</c>.</summary>
/// <param name="Values">At least one; a post needs any of them.</param>
/// <param name="Negated">Posts with any of them are left out.</param>
internal sealed record QueryFilter(FacetKind Kind, ImmutableArray<string> Values, bool Negated);
