using System.Diagnostics;
using System.Globalization;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>
/// How long searches take, as a ratio to the live generation asked in the same breath: a busy machine slows both. A query's time is the median
/// of several rounds, so that being interrupted once does not count, and what looks slower is measured again.
/// </summary>
internal static class LatencyCheck
{
    private const int Rounds = 5;

    private const int Attempts = 3;

    /// <summary>Enough for the slow kinds to be among them, few enough to cost no more than the checks before.</summary>
    private const int Queries = 20;

    public static CheckKind Kind { get; } = new()
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
        var queries = answers.Where((_, at) => at % ((answers.Length / Queries) + 1) == 0).Select(answer => answer.Query).ToList();
        var best = Measure(comparison.Searcher, live, queries, cancellation);
        for (var attempt = 1; attempt < Attempts && best.New > best.Live * 2; attempt++)
        {
            var again = Measure(comparison.Searcher, live, queries, cancellation);
            best = again.New / again.Live < best.New / best.Live ? again : best;
        }

        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"95 of 100 searches take at most {best.New:0.0} ms, {best.Live:0.0} ms before"),
            ("result", best.New / best.Live),
            ("result.ms", best.New),
            ("result.live", best.Live),
            ("result.difference", best.New - best.Live)));
    }

    private static (double New, double Live) Measure(PostSearcher searcher, PostSearcher live, List<string> queries, CancellationToken cancellation)
    {
        var times = queries.Select(_ => (New: new List<double>(Rounds), Live: new List<double>(Rounds))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < queries.Count; at++)
            {
                times[at].New.Add(Time(searcher, queries[at], cancellation));
                times[at].Live.Add(Time(live, queries[at], cancellation));
            }
        }

        return (Percentile95(times.Select(time => Median(time.New))), Percentile95(times.Select(time => Median(time.Live))));
    }

    private static double Time(PostSearcher searcher, string query, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(new SearchRequest { Text = query }, cancellation);
        return Math.Max(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0.001);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Percentile95(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }
}
