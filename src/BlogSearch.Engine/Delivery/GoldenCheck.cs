using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>Judged queries: each one's place and nDCG@10, and the mean of all, against a floor and against the live generation.</summary>
internal static class GoldenCheck
{
    /// <summary>The place of what is not among the first hundred.</summary>
    private const int Nowhere = 101;

    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "golden",
        Values = ["result", "result.rank", "result.liveRank", "result.ndcg", "result.liveNdcg", "result.mean", "result.liveMean", "result.floor"],

        // A query that the live generation fails too is no reason to keep that one.
        Failure = "result.rank > 10 && result.liveRank <= 10 || result.mean < result.liveMean - 0.05 || result.mean < result.floor",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        if (comparison.Golden.IsEmpty)
        {
            return Measured.Nothing("no golden file is named");
        }

        var now = Evaluation.Of(comparison.Searcher, comparison.Golden, SearchSort.Relevance, cancellation);
        var before = comparison.Live is { } live ? Evaluation.Of(live, comparison.Golden, SearchSort.Relevance, cancellation) : now;
        ImmutableArray<Measurement> measurements = [.. now.Queries.Zip(before.Queries, (query, its) => Measure(query, its, now, before, comparison.GoldenFloor))];
        return new Measured(string.Create(CultureInfo.InvariantCulture, $"{now.Queries.Length:N0} queries: nDCG@10 {now.Ndcg:0.000}, {before.Ndcg:0.000} before"), measurements);
    }

    private static Measurement Measure(QueryEvaluation query, QueryEvaluation its, Evaluation now, Evaluation before, double floor) => new(
        string.Create(CultureInfo.InvariantCulture, $"\"{query.Query}\" is answered at {Place(query.FirstRank)}, {Place(its.FirstRank)} before; the mean nDCG@10 is {now.Ndcg:0.000}, {before.Ndcg:0.000} before"),
        ("result", query.Ndcg),
        ("result.rank", query.FirstRank ?? Nowhere),
        ("result.liveRank", its.FirstRank ?? Nowhere),
        ("result.ndcg", query.Ndcg),
        ("result.liveNdcg", its.Ndcg),
        ("result.mean", now.Ndcg),
        ("result.liveMean", before.Ndcg),
        ("result.floor", floor));

    private static string Place(int? rank) => rank is { } place ? string.Create(CultureInfo.InvariantCulture, $"place {place}") : "no place among the first hundred";
}
