using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>Posts that the live generation has and the new one has not. One that only moved to another path is not lost.</summary>
internal static class PostsLostCheck
{
    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "posts-lost",
        Values = ["result", "result.lost", "result.share", "result.total", "result.added"],

        // Whoever tidies up deletes a few at a time; a blog of five may lose three.
        Success = "result.lost <= 3 || result.share <= 0.05",
        Failure = "result.lost > 3 && result.share > 0.2",
        Measure = Measure,
    };

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        if (comparison.LiveManifest is not { } live)
        {
            return Measured.Nothing(comparison.WhyNoLive);
        }

        var before = Comparison.Published(live).ToList();
        var now = Comparison.Published(comparison.Manifest).ToList();
        var paths = now.Select(post => post.Path).ToHashSet(StringComparer.Ordinal);
        var hashes = now.Select(post => post.Hash).ToHashSet(StringComparer.Ordinal);
        var lost = before.Where(post => !paths.Contains(post.Path) && !hashes.Contains(post.Hash)).ToList();
        var known = before.Select(post => post.Path).ToHashSet(StringComparer.Ordinal);
        var share = before.Count == 0 ? 0 : (double)lost.Count / before.Count;
        var names = lost.Count == 0 ? "" : $": {string.Join(", ", lost.Take(3).Select(post => post.Path))}{(lost.Count > 3 ? ", …" : "")}";
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"{lost.Count:N0} of {before.Count:N0} posts are gone ({share:P1}){names}"),
            ("result", share),
            ("result.lost", lost.Count),
            ("result.share", share),
            ("result.total", before.Count),
            ("result.added", paths.Count(path => !known.Contains(path)))));
    }
}
