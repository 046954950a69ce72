using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>Files that could not be read, now and before.</summary>
internal static class ProblemsCheck
{
    private const string Error = "Error";

    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "problems",
        Values = ["result", "result.errors", "result.live", "result.share", "result.warnings"],
        Success = "result <= 3 || result.share <= 0.05",
        Failure = "result > 3 && result.share > 0.2",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        var errors = Errors(comparison.Manifest);
        var before = comparison.LiveManifest is { } live ? Errors(live) : 0;
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{errors:N0} of {comparison.Manifest.Posts.Length:N0} files cannot be read, {before:N0} before"),
            ("result", errors - before),
            ("result.errors", errors),
            ("result.live", before),
            ("result.share", (double)errors / Math.Max(1, comparison.Manifest.Posts.Length)),
            ("result.warnings", comparison.Manifest.Posts.Sum(post => post.Problems.Count(problem => problem.Severity != Error)))));
    }

    private static int Errors(Manifest manifest) => manifest.Posts.Count(post => post.Problems.Any(problem => problem.Severity == Error));
}
