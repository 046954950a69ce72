namespace BlogSearch.Searching;

/// <summary>How well one golden query was answered. All figures but the rank lie between 0 and 1.</summary>
public sealed record QueryEvaluation
{
    public required string Id { get; init; }

    public required string Query { get; init; }

    /// <summary>Normalised discounted cumulative gain of the first ten hits, linear gain and log2 discount (Järvelin and Kekäläinen, 2002).</summary>
    public required double Ndcg { get; init; }

    /// <summary>Place of the first relevant hit, from 1; null when none is among the first hundred.</summary>
    public required int? FirstRank { get; init; }

    /// <summary>Share of the relevant posts among the first hundred hits.</summary>
    public required double Recall { get; init; }

    /// <summary>One over the place of the first relevant hit; 0 when it is not among the first ten.</summary>
    public double ReciprocalRank => FirstRank is { } rank and <= 10 ? 1.0 / rank : 0;

    public bool FirstIsRelevant => FirstRank == 1;

    public bool IsInTopTen => FirstRank <= 10;
}
