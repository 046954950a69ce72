using System.Diagnostics;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>
/// How long two generations take for the same requests, asked in the same breath: a busy machine slows both. A request's time is the median
/// of several rounds, so that being interrupted once does not count, and what looks slower is measured again.
/// </summary>
internal static class SameBreath
{
    private const int Rounds = 5;

    private const int Attempts = 3;

    /// <param name="requests">At least one.</param>
    /// <returns>Milliseconds that 95 of 100 searches take at most.</returns>
    public static (double Now, double Before) Percentile95(PostSearcher now, PostSearcher before, List<SearchRequest> requests, CancellationToken cancellation)
    {
        var best = Measure(now, before, requests, cancellation);
        for (var attempt = 1; attempt < Attempts && best.Now > best.Before * 2; attempt++)
        {
            var again = Measure(now, before, requests, cancellation);
            best = again.Now / again.Before < best.Now / best.Before ? again : best;
        }

        return best;
    }

    private static (double Now, double Before) Measure(PostSearcher now, PostSearcher before, List<SearchRequest> requests, CancellationToken cancellation)
    {
        var times = requests.Select(_ => (Now: new List<double>(Rounds), Before: new List<double>(Rounds))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < requests.Count; at++)
            {
                times[at].Now.Add(Time(now, requests[at], cancellation));
                times[at].Before.Add(Time(before, requests[at], cancellation));
            }
        }

        return (Percentile95(times.Select(time => Median(time.Now))), Percentile95(times.Select(time => Median(time.Before))));
    }

    private static double Time(PostSearcher searcher, SearchRequest request, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(request, cancellation);
        return Math.Max(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0.001);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Percentile95(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }
}
