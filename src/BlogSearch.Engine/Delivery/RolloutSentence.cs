using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>What came of a run, in a sentence.</summary>
internal static class RolloutSentence
{
    public static string Promoted(Generation generation, int posts, bool withoutChecks) => string.Create(
        CultureInfo.InvariantCulture, $"Generation {generation.Number} is live with {posts:N0} post{(posts == 1 ? "" : "s")}{(withoutChecks ? "; no check was asked" : "")}.");

    public static string Unchanged(Generation live) => $"Nothing has changed: generation {live.Number} stays live.";

    public static string Aborted(Generation generation, Verdict verdict, Generation? live) => $"Generation {generation.Number} was aborted: {verdict.Why()}. {Stays(live)}.";

    public static string Rejected(HistoryLine rejection, Generation? live) =>
        $"Generation {rejection.Number}, made of the same, was {rejection.What}{(rejection.Why is { } why ? $": {why}" : "")}. {Stays(live)} until the posts change, or `blogsearch promote {rejection.Number}`.";

    /// <param name="why">What speaks against it, without a full stop; null or empty when nothing does.</param>
    public static string Paused(Generation generation, string? why, Generation? live) =>
        $"Generation {generation.Number} waits{(string.IsNullOrEmpty(why) ? "" : $" ({why})")}: `blogsearch promote` makes it live, `blogsearch abort` gives it up. {Stays(live)} meanwhile.";

    private static string Stays(Generation? live) => live is null ? "No generation is live" : $"Generation {live.Number} stays live";
}
