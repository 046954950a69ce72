using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>Searches of readers that ended in an error or at the time limit, since the promotion and before it.</summary>
internal static class LiveErrorsCheck
{
    public static CheckKind<LiveComparison> Kind { get; } = new()
    {
        Name = "live-errors",
        Values = ["result", "result.share", "result.live", "result.queries", "result.lost"],

        // One hostile query fails in every generation; five that fail in this one alone are its fault.
        Failure = "result > 0.05 && result.lost >= 5",
        Measure = Measure,
    };

    private static Measured Measure(LiveComparison comparison, CancellationToken cancellation)
    {
        if (comparison.WhyNothing is { } why)
        {
            return Measured.Nothing(why);
        }

        var (now, then) = (comparison.Now, comparison.Then);
        var rise = now.FailedShare - then.FailedShare;
        var lost = rise > 0 ? comparison.Broken(now.FailedRequests, cancellation) : 0;
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{now.Failed:N0} of {now.Searches:N0} searches failed ({now.FailedShare:P1}, {then.FailedShare:P1} before); {lost:N0} of the queries fail in this generation alone"),
            ("result", rise),
            ("result.share", now.FailedShare),
            ("result.live", then.FailedShare),
            ("result.queries", now.Searches),
            ("result.lost", lost)));
    }
}
