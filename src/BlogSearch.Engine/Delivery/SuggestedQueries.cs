using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>Queries to compare by where no reader's are known: titles of posts, and words out of the middle of their texts, which a body that went missing no longer answers.</summary>
internal static class SuggestedQueries
{
    /// <summary>Each gives two queries, and each query is asked of both generations: this many cost about a second on a cold start.</summary>
    private const int Posts = 20;

    /// <summary>Words around the middle of a text, from which the two longest are taken: they say the most.</summary>
    private const int Window = 40;

    public static ImmutableArray<string> Of(Comparison comparison, PostSearcher live)
    {
        var pairs = Sample(comparison).Select(path => (Live: live.FindPost(path), New: comparison.Searcher.FindPost(path))).Where(pair => pair is { Live: not null, New: not null }).ToList();
        var titles = pairs.Where(pair => pair.Live!.Hit.Title == pair.New!.Hit.Title).Select(pair => pair.Live!.Hit.Title).ToList(); // neither is null, just above

        // One renamed post is its author's will; when most are, their old titles must show it.
        return [.. titles.Count * 2 < pairs.Count ? pairs.Select(pair => pair.Live!.Hit.Title) : titles, .. pairs.Select(pair => Words(pair.Live!.Text.Plain)).OfType<string>()];
    }

    /// <summary>Posts that both have, spread over the blog; unchanged ones as long as most are: what was rewritten is found by other words.</summary>
    private static IEnumerable<string> Sample(Comparison comparison)
    {
        var hashes = Comparison.Published(comparison.Manifest).ToDictionary(post => post.Path, post => post.Hash, StringComparer.Ordinal);
        var shared = Comparison.Published(comparison.LiveManifest!).Where(post => hashes.ContainsKey(post.Path)).ToList(); // nothing is asked without it
        var same = shared.Where(post => hashes[post.Path] == post.Hash).ToList();
        List<ManifestPost> from = same.Count * 2 >= shared.Count ? same : shared;
        var step = Math.Max(1, from.Count / Posts);
        return from.Where((_, at) => at % step == 0).Take(Posts).Select(post => post.Path);
    }

    private static string? Words(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var middle = words.Skip(Math.Max(0, (words.Length - Window) / 2)).Take(Window).Where(word => word.Length is > 3 and < 30 && word.All(char.IsLetter));
        var longest = middle.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(2).ToList();
        return longest.Count == 0 ? null : string.Join(' ', longest);
    }
}
