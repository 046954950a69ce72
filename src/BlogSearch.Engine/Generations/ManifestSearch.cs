using System.Collections.Immutable;

namespace BlogSearch.Generations;

/// <summary>What the blog's settings say about searching. Kept here, so that a generation answers the same wherever it is opened.</summary>
public sealed record ManifestSearch
{
    /// <summary>True: words are taken as typed, and no slip of the finger is mended.</summary>
    public bool AsTyped { get; init; }

    public ImmutableArray<ManifestSynonym> Synonyms { get; init; } = [];
}
