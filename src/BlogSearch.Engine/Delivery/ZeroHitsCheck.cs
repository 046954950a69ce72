using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>Queries that find nothing, now and before.</summary>
internal static class ZeroHitsCheck
{
    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "zero-hits",
        Values = ["result", "result.share", "result.live", "result.queries", "result.lost"],
        Success = "result <= 0.05 || result.lost <= 3",
        Failure = "result > 0.2 && result.lost > 3",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        var answers = comparison.Answers(cancellation);
        if (answers.IsEmpty)
        {
            return Measured.Nothing(comparison.WhyNoAnswers);
        }

        var now = answers.Count(answer => answer.New.Total == 0);
        var before = answers.Count(answer => answer.Live.Total == 0);
        var lost = answers.Count(answer => answer.New.Total == 0 && answer.Live.Total > 0);
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{now:N0} of {answers.Length:N0} queries find nothing, {before:N0} before"),
            ("result", (double)(now - before) / answers.Length),
            ("result.share", (double)now / answers.Length),
            ("result.live", (double)before / answers.Length),
            ("result.queries", answers.Length),
            ("result.lost", lost)));
    }
}
