using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>How much text is left of the posts that both generations have: a template or a shortcode that goes wrong empties the bodies and leaves the posts.</summary>
internal static class SizeCheck
{
    public static CheckKind<Comparison> Kind { get; } = new()
    {
        Name = "size",
        Values = ["result", "result.emptied", "result.share", "result.shrunk", "result.shrunkShare", "result.posts", "result.characters", "result.bytes"],

        // A few posts may shrink to a line in one sitting, and a small blog may be rewritten; most bodies never go at once.
        // Nor does an author cut nearly all of her posts to less than half: something else did.
        Success = "(result.emptied <= 3 && result.share < 0.5 || result.share <= 0.02) && (result.shrunk < 3 || result.shrunkShare < 0.4) && (result >= 0.7 || result.characters > -5000) && (result <= 3 || result.characters < 100000)",
        Failure = "result.share >= 0.5 || result.emptied > 3 && result.share > 0.2 || result.shrunk > 3 && result.shrunkShare > 0.8 || result < 0.5 && result.characters <= -5000",
        Measure = Measure,
    };

    /// <summary>A post that keeps less of its text than this is emptied.</summary>
    private const double Kept = 0.1;

    /// <summary>A post that keeps less of its text than this has shrunk.</summary>
    private const double Half = 0.5;

    private static Measured Measure(Comparison comparison, CancellationToken cancellation)
    {
        if (comparison.LiveManifest is not { } live)
        {
            return Measured.Nothing(comparison.WhyNoLive);
        }

        var now = Comparison.Published(comparison.Manifest).ToDictionary(post => post.Path, StringComparer.Ordinal);
        var both = Comparison.Published(live).Where(post => post.TextLength > 0 && now.ContainsKey(post.Path)).Select(post => (Before: post.TextLength, Now: now[post.Path].TextLength)).ToList();
        var before = both.Sum(post => (long)post.Before);
        if (before == 0)
        {
            return Measured.Nothing("no post with text is in both generations");
        }

        var after = both.Sum(post => (long)post.Now);
        var emptied = both.Count(post => post.Now < post.Before * Kept);
        var shrunk = both.Count(post => post.Now < post.Before * Half);
        return Measured.One(new Measurement(
            string.Create(CultureInfo.InvariantCulture, $"the text is {(double)after / before:P0} of what it was; {emptied:N0} of {both.Count:N0} posts lost nearly all of theirs{(shrunk > emptied ? string.Create(CultureInfo.InvariantCulture, $", {shrunk:N0} more than half") : "")}"),
            ("result", (double)after / before),
            ("result.emptied", emptied),
            ("result.share", (double)emptied / both.Count),
            ("result.shrunk", shrunk),
            ("result.shrunkShare", (double)shrunk / both.Count),
            ("result.posts", both.Count),
            ("result.characters", after - before),
            ("result.bytes", Bytes(comparison.Manifest) / Math.Max(1, Bytes(live)))));
    }

    private static double Bytes(Manifest manifest) => manifest.Files.Sum(file => file.Length);
}
