using System.Collections.Immutable;

namespace BlogSearch.Generations;

/// <summary>Words that stand for others, each side as the author wrote it; a side of several words is a phrase.</summary>
/// <param name="From">What a reader types.</param>
/// <param name="To">What is searched too. The same as <paramref name="From"/> where all mean the same.</param>
public sealed record ManifestSynonym(ImmutableArray<string> From, ImmutableArray<string> To);
