using BlogSearch.Generations;

namespace BlogSearch.Web.Serving;

/// <summary>How the generation that the checks promoted last fares with readers.</summary>
public sealed record PromotionStatus
{
    public required int Generation { get; init; }

    public required PromotionState State { get; init; }

    /// <summary>When readers first saw it.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Until when it is watched, or was.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Searches asked of it.</summary>
    public long Searches { get; init; }

    /// <summary>What the checks saw at the last look; null while there are too few searches.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>In a sentence for people.</summary>
    public required string Sentence { get; init; }
}
