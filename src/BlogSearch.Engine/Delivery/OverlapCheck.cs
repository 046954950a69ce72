using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>How many of the first ten hits stay. Posts that only one of the generations has are set aside: writing and deleting is no fault of the index.</summary>
internal static class OverlapCheck
{
    private const int Depth = 10;

    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "overlap",
        Values = ["result", "result.worst", "result.queries", "result.changed"],

        // Over fewer queries one renamed post is half of the blog.
        Success = "result >= 0.8 || result.queries < 5",
        Failure = "result < 0.5 && result.queries >= 5",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        var shared = comparison.SharedPaths;
        var overlaps = comparison.Answers(cancellation).Select(answer => (answer.Query, Overlap: Overlap(answer, shared))).Where(answer => answer.Overlap is not null).ToList();
        if (overlaps.Count == 0)
        {
            return Measured.Nothing(comparison.WhyNoAnswers);
        }

        var mean = overlaps.Average(answer => answer.Overlap!.Value); // those without were set aside
        var worst = overlaps.MinBy(answer => answer.Overlap);
        var changed = overlaps.Count(answer => answer.Overlap < 0.5);
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{mean:P0} of the first {Depth} hits stay over {overlaps.Count:N0} queries{(changed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {changed:N0} {(changed == 1 ? "keeps" : "keep")} less than half, the least \"{worst.Query}\""))}"),
            ("result", mean),
            ("result.worst", worst.Overlap!.Value), // as above
            ("result.queries", overlaps.Count),
            ("result.changed", changed)));
    }

    /// <summary>Share of the live generation's hits that are among the new one's; null when it has none.</summary>
    private static double? Overlap(ComparedAnswer answer, IReadOnlySet<string> shared)
    {
        var before = ComparedAnswer.Paths(answer.Live).Where(shared.Contains).ToList();
        var now = ComparedAnswer.Paths(answer.New).Where(shared.Contains).ToList();

        // New posts may push known ones out of what was asked for: then fewer can be compared.
        var depth = Math.Min(before.Count, answer.New.Total > answer.New.Size ? Math.Min(Depth, now.Count) : Depth);
        return depth == 0 ? (before.Count == 0 ? null : 0) : (double)before.Take(depth).Intersect(now.Take(Depth), StringComparer.Ordinal).Count() / depth;
    }
}
