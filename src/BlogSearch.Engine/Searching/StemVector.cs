namespace BlogSearch.Searching;

/// <summary>What one post is about.</summary>
/// <param name="stems">Ascending hashes, as <see cref="Indexing.StemCounts"/> keeps them.</param>
/// <param name="weights">How much each says; their squares add up to 1.</param>
internal readonly ref struct StemVector(ReadOnlySpan<uint> stems, ReadOnlySpan<float> weights)
{
    public ReadOnlySpan<uint> Stems { get; } = stems;

    public ReadOnlySpan<float> Weights { get; } = weights;
}
