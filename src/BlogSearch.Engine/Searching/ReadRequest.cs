using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>A request as it was understood, its words read from the index.</summary>
/// <param name="Notices">What had to be left out of its words.</param>
/// <param name="TotalIdf">What all its words are worth together.</param>
internal sealed record ReadRequest(SearchQuery Query, PostFilter Filter, Matching Matching, UnitMender Mender, ImmutableArray<Notice> Notices, double TotalIdf);
