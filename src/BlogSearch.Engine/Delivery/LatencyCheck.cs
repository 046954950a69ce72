using System.Globalization;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>How long searches take, as a ratio to the live generation asked in the same breath.</summary>
internal static class LatencyCheck
{
    /// <summary>Enough for the slow kinds to be among them, few enough to cost no more than the checks before.</summary>
    private const int Queries = 20;

    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "latency-p95",
        Values = ["result", "result.ms", "result.live", "result.difference"],

        // Below some milliseconds a ratio says nothing that a reader could feel.
        Failure = "result > 3 && result.difference > 100",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        var answers = comparison.Answers(cancellation);
        if (answers.IsEmpty || comparison.Live is not { } live)
        {
            return Measured.Nothing(comparison.WhyNoAnswers);
        }

        // The same sample, spread over all.
        var requests = answers.Where((_, at) => at % ((answers.Length / Queries) + 1) == 0).Select(answer => new SearchRequest { Text = answer.Query }).ToList();
        var (ms, before) = SameBreath.Percentile95(comparison.Searcher, live, requests, cancellation);
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"95 of 100 searches take at most {ms:0.0} ms, {before:0.0} ms before"),
            ("result", ms / before),
            ("result.ms", ms),
            ("result.live", before),
            ("result.difference", ms - before)));
    }
}
