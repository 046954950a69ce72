using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>How long searches of readers take, since the promotion and before it. A machine that is busy with something else slows every generation: what seems slower is asked of both.</summary>
internal static class LiveLatencyCheck
{
    /// <summary>A smaller ratio is no reason to ask the generation before.</summary>
    private const double Suspicious = 1.5;

    public static CheckKind<LiveComparison> Kind { get; } = new()
    {
        Name = "live-latency-p95",
        Values = ["result", "result.ms", "result.live", "result.difference", "result.queries", "result.asked"],
        Failure = "result > 3 && result.difference > 100 && result.asked > 2",
        Measure = Measure,
    };

    private static Measured Measure(LiveComparison comparison, CancellationToken cancellation)
    {
        if (comparison.WhyNothing is { } why)
        {
            return Measured.Nothing(why);
        }

        var (ms, before) = (comparison.Now.Times.Percentile95, comparison.Then.Times.Percentile95);
        var asked = ms / before > Suspicious ? comparison.Slower(comparison.Now.SlowRequests, cancellation) : 1;
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"95 of 100 searches took at most {ms:0.0} ms, {before:0.0} ms before; asked in the same breath {asked:0.0} times as long"),
            ("result", ms / before),
            ("result.ms", ms),
            ("result.live", before),
            ("result.difference", ms - before),
            ("result.queries", comparison.Now.Searches),
            ("result.asked", asked)));
    }
}
