using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>A new generation beside the live one, as the checks look at them.</summary>
internal sealed class Comparison : IDisposable
{
    /// <summary>Hits of a query: ten to compare, and as many again for posts that only one of the generations has.</summary>
    private const int Hits = 20;

    private ImmutableArray<ComparedAnswer>? _answers;

    private Comparison(Manifest manifest, PostSearcher searcher)
    {
        Manifest = manifest;
        Searcher = searcher;
    }

    public Manifest Manifest { get; }

    public PostSearcher Searcher { get; }

    /// <summary>Null when there is no live generation, or its manifest cannot be read.</summary>
    public Manifest? LiveManifest { get; private init; }

    /// <summary>Null when there is no live generation that can be opened.</summary>
    public PostSearcher? Live { get; private init; }

    /// <summary>Why there is nothing to compare with, for people; empty when there is.</summary>
    public string WhyNoLive { get; private init; } = "";

    public required ImmutableArray<GoldenQuery> Golden { get; init; }

    /// <summary>The mean nDCG@10 that must be reached; 0 when none is set.</summary>
    public required double GoldenFloor { get; init; }

    /// <summary>What readers asked, to be asked again; empty: what the posts suggest.</summary>
    public required ImmutableArray<string> Queries { get; init; }

    /// <summary>Published posts that both generations have, by path.</summary>
    public IReadOnlySet<string> SharedPaths => field ??= LiveManifest is null
        ? ImmutableHashSet<string>.Empty
        : Published(Manifest).Select(post => post.Path).Intersect(Published(LiveManifest).Select(post => post.Path), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    /// <summary>Opens both.</summary>
    /// <param name="live">Null when there is none yet.</param>
    /// <param name="queries">What readers asked lately; what <paramref name="plan"/> names comes before.</param>
    /// <exception cref="IndexDamagedException">The new one cannot be opened: it must not go live.</exception>
    public static Comparison Open(Generation generation, Manifest manifest, Generation? live, CheckPlan plan, ImmutableArray<string> queries)
    {
        var searcher = PostSearcher.Open(generation);
        var (liveSearcher, why) = live is null ? (null, "there is no live generation to compare with") : OpenLive(live);
        return new Comparison(manifest, searcher)
        {
            LiveManifest = live is null ? null : Manifest.Find(live),
            Live = liveSearcher,
            WhyNoLive = why,
            Golden = plan.Golden,
            GoldenFloor = plan.GoldenFloor,
            Queries = plan.Queries.IsEmpty ? queries : plan.Queries,
        };
    }

    public static IEnumerable<ManifestPost> Published(Manifest manifest) => manifest.Posts.Where(post => post.State == "Published");

    /// <summary>What both answer to each query; empty without a live generation. Asked once, whoever looks first.</summary>
    public ImmutableArray<ComparedAnswer> Answers(CancellationToken cancellation) => _answers ??= Live is null ? [] : [.. Ask(Live, cancellation)];

    public void Dispose()
    {
        Searcher.Dispose();
        Live?.Dispose();
    }

    private IEnumerable<ComparedAnswer> Ask(PostSearcher live, CancellationToken cancellation)
    {
        var queries = Queries.IsEmpty ? SuggestedQueries.Of(this, live) : Queries;
        foreach (var query in queries.Where(query => !string.IsNullOrWhiteSpace(query)).Distinct(StringComparer.Ordinal))
        {
            var request = new SearchRequest { Text = query, Size = Hits };
            yield return new ComparedAnswer(query, Searcher.Search(request, cancellation), live.Search(request, cancellation));
        }
    }

    private static (PostSearcher? Searcher, string Why) OpenLive(Generation live)
    {
        try
        {
            return (PostSearcher.Open(live), "");
        }
        catch (Exception unusable) when (unusable is IndexDamagedException or IOException or UnauthorizedAccessException)
        {
            // Damaged, or made by another version: all the more reason for a new one.
            return (null, $"the live generation cannot be opened: {unusable.Message}");
        }
    }
}
