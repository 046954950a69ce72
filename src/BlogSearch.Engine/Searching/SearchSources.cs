using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>What every search of a generation reads, whoever searches: nothing of it changes.</summary>
internal sealed record SearchSources
{
    public required DirectoryReader Reader { get; init; }

    public required PostColumns Columns { get; init; }

    public required InboundAnchors Anchors { get; init; }

    public required LinkedPosts Linked { get; init; }

    public required PostPriors Priors { get; init; }

    public required Lazy<StemFrequencies> Frequencies { get; init; }

    public required Lazy<Vocabulary> Vocabulary { get; init; }

    public required Ranking Ranking { get; init; }

    /// <summary>False when words are looked for as typed alone, slips and all.</summary>
    public required bool Mends { get; init; }
}
