using BlogSearch.Generations;
using BlogSearch.Indexing;

namespace BlogSearch.Delivery;

/// <summary>What a run of <see cref="Rollout"/> did.</summary>
public sealed record RolloutReport
{
    public required RolloutOutcome Outcome { get; init; }

    /// <summary>What was read and built.</summary>
    public required IndexReport Index { get; init; }

    /// <summary>The live generation after the run; null when there is none.</summary>
    public required Generation? Live { get; init; }

    /// <summary>What the checks found, now or when the generation was built; null when it was never judged.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What came of it, in a sentence for people.</summary>
    public required string Sentence { get; init; }

    /// <summary>Of it all, checks included.</summary>
    public required TimeSpan Took { get; init; }
}
