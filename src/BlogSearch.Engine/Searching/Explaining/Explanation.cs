using System.Collections.Immutable;

namespace BlogSearch.Searching.Explaining;

/// <summary>Why a post stands where it stands among the results of a request, or why it is not among them.</summary>
public sealed record Explanation
{
    /// <summary>The post, without snippets and marks.</summary>
    public required Hit Post { get; init; }

    public required PostStanding Standing { get; init; }

    /// <summary>Place among the results, from 1, those with only some of the words behind all others; null when it is not found.</summary>
    public required int? Rank { get; init; }

    /// <summary>Posts that have all that was asked for.</summary>
    public required int Total { get; init; }

    /// <summary>Posts that have only some of the words.</summary>
    public required int PartialTotal { get; init; }

    /// <summary>Posts of the whole blog.</summary>
    public required int PostCount { get; init; }

    public required SearchSort Sort { get; init; }

    /// <summary>False when the results go by date and nothing is scored: nothing was typed that could be ranked by, or another order was asked for.</summary>
    public required bool IsScored { get; init; }

    /// <summary>The score that a search shows; 0 when the post is not found or nothing is scored.</summary>
    public required double Score { get; init; }

    /// <summary>The score of the first result; 0 when there is none.</summary>
    public required double BestScore { get; init; }

    /// <summary>What the reader should know about how her query was understood.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Each word of the query as it was searched. Their points and those of <see cref="Parts"/> add up to <see cref="Score"/>, their percents to 100.</summary>
    public ImmutableArray<ExplainedWord> Words { get; init; } = [];

    /// <summary>What else gave points; parts that gave none are not named.</summary>
    public ImmutableArray<ScorePart> Parts { get; init; } = [];

    /// <summary>What keeps the post from being found, or from standing among those that have all the words.</summary>
    public ImmutableArray<Obstacle> Obstacles { get; init; } = [];
}
