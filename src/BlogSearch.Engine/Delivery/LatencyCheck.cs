using System.Diagnostics;
using System.Globalization;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>
/// How long searches take, as a ratio to the live generation asked in the same breath: a busy machine slows both. A query's time is the median
/// of several rounds, so that being interrupted once does not count.
/// </summary>
internal static class LatencyCheck
{
    private const int Rounds = 5;

    /// <summary>Enough for the slow kinds to be among them, few enough to cost no more than the checks before.</summary>
    private const int Queries = 20;

    public static CheckKind Kind { get; } = new()
    {
        Name = "latency-p95",
        Values = ["result", "result.ms", "result.live", "result.difference"],

        // Below some milliseconds a ratio says nothing that a reader could feel.
        Success = "result <= 2 || result.difference <= 20",
        Failure = "result > 4 && result.difference > 100",
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
        var times = queries.Select(_ => (New: new List<double>(Rounds), Live: new List<double>(Rounds))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < queries.Count; at++)
            {
                times[at].New.Add(Time(comparison.Searcher, queries[at], cancellation));
                times[at].Live.Add(Time(live, queries[at], cancellation));
            }
        }

        var now = Percentile95(times.Select(time => Median(time.New)));
        var before = Percentile95(times.Select(time => Median(time.Live)));
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"95 of 100 searches take at most {now:0.0} ms, {before:0.0} ms before"),
            ("result", now / Math.Max(before, 0.001)),
            ("result.ms", now),
            ("result.live", before),
            ("result.difference", now - before)));
    }

    private static double Time(PostSearcher searcher, string query, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(new SearchRequest { Text = query }, cancellation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Percentile95(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }
}
