using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>Searches of readers that find nothing, since the promotion and before it.</summary>
internal static class LiveZeroHitsCheck
{
    /// <summary>A smaller rise is no reason to ask the generation before.</summary>
    private const double Suspicious = 0.05;

    public static CheckKind<LiveComparison> Kind { get; } = new()
    {
        Name = "live-zero-hits",
        Values = ["result", "result.share", "result.live", "result.queries", "result.lost"],

        // Whatever strangers type that never found anything is not lost; ten different queries that did find something are no accident.
        Failure = "result > 0.2 && result.lost >= 10",
        Measure = Measure,
    };

    private static Measured Measure(LiveComparison comparison, CancellationToken cancellation)
    {
        if (comparison.WhyNothing is { } why)
        {
            return Measured.Nothing(why);
        }

        var (now, then) = (comparison.Now, comparison.Then);
        var rise = now.EmptyShare - then.EmptyShare;
        var lost = rise > Suspicious ? comparison.Lost(now.EmptyRequests, cancellation) : 0;
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{now.Empty:N0} of {now.Searches:N0} searches found nothing ({now.EmptyShare:P0}, {then.EmptyShare:P0} before); {lost:N0} of the queries found something before"),
            ("result", rise),
            ("result.share", now.EmptyShare),
            ("result.live", then.EmptyShare),
            ("result.queries", now.Searches),
            ("result.lost", lost)));
    }
}
