using System.Collections.Immutable;

namespace BlogSearch.Indexing.Checking;

/// <summary>A tag or category as spelled, and the posts that have it.</summary>
internal sealed record TermUse(string Term, ImmutableArray<string> Paths);
