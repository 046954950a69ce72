using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>A new generation beside the live one, as the checks look at them.</summary>
internal sealed class Comparison : IDisposable
{
    /// <summary>Hits of a query: ten to compare, and as many again for posts that only one of the generations has.</summary>
    private const int Hits = 20;

    /// <summary>When fewer posts changed than this share, what is asked of all the others tells nothing, and costs more than the whole run.</summary>
    private const double Noticeable = 0.01;

    private readonly Lazy<PostSearcher> _searcher;
    private readonly Lazy<(PostSearcher? Searcher, string Why)> _live;
    private readonly IndexReport _report;
    private ImmutableArray<ComparedAnswer>? _answers;

    /// <param name="live">Null when there is none yet.</param>
    public Comparison(BuiltGeneration built, Generation? live)
    {
        Manifest = built.Manifest;
        _report = built.Report;
        LiveManifest = live is null ? null : Manifest.Find(live);
        _searcher = new Lazy<PostSearcher>(() => Open(built.Generation));
        _live = new Lazy<(PostSearcher? Searcher, string Why)>(() => live is null ? (null, "there is no live generation to compare with") : OpenLive(live));
    }

    public Manifest Manifest { get; }

    /// <summary>Null when there is no live generation, or its manifest cannot be read.</summary>
    public Manifest? LiveManifest { get; }

    /// <summary>Opened when first asked for.</summary>
    /// <exception cref="IndexDamagedException">The new generation cannot be opened: it must not go live.</exception>
    public PostSearcher Searcher => _searcher.Value;

    /// <summary>Null when there is no live generation that can be opened. Opened when first asked for.</summary>
    public PostSearcher? Live => _live.Value.Searcher;

    /// <summary>Why there is nothing to compare with, for people; empty when there is.</summary>
    public string WhyNoLive => _live.Value.Why;

    /// <summary>Why <see cref="Answers"/> are empty, for people.</summary>
    public string WhyNoAnswers => LiveManifest is null || !IsUnnoticeable ? (Live is null ? WhyNoLive : "there is no query to ask both generations")
        : string.Create(CultureInfo.InvariantCulture, $"{Changed:N0} of {Manifest.Posts.Length:N0} posts changed, too few to be noticed by others");

    public required ImmutableArray<GoldenQuery> Golden { get; init; }

    /// <summary>Bytes; a larger generation is not read into memory.</summary>
    public required long MemoryBudget { get; init; }

    /// <summary>The mean nDCG@10 that must be reached; 0 when none is set.</summary>
    public required double GoldenFloor { get; init; }

    /// <summary>What the settings name, to be asked of both; empty: <see cref="Recent"/>, and what the posts suggest.</summary>
    public required ImmutableArray<string> Queries { get; init; }

    /// <summary>What readers asked lately.</summary>
    public ImmutableArray<string> Recent { get; init; } = [];

    /// <summary>Published posts that both generations have, by path.</summary>
    public IReadOnlySet<string> SharedPaths => field ??= LiveManifest is null
        ? ImmutableHashSet<string>.Empty
        : Published(Manifest).Select(post => post.Path).Intersect(Published(LiveManifest).Select(post => post.Path), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    /// <summary>Posts that are not in both generations as they are, or were written again.</summary>
    private int Changed => field > 0 ? field : field = Math.Max(_report.Written + _report.Removed, Differences());

    private bool IsUnnoticeable => Queries.IsEmpty && Changed < Manifest.Posts.Length * Noticeable;

    public static IEnumerable<ManifestPost> Published(Manifest manifest) => manifest.Posts.Where(post => post.State == "Published");

    /// <summary>What both answer to each query; empty when there is nothing to ask or nobody to ask. Asked once, whoever looks first.</summary>
    public ImmutableArray<ComparedAnswer> Answers(CancellationToken cancellation) =>
        _answers ??= LiveManifest is null || IsUnnoticeable || Live is null ? [] : [.. Ask(Live, cancellation)];

    public void Dispose()
    {
        if (_searcher.IsValueCreated)
        {
            _searcher.Value.Dispose();
        }

        if (_live.IsValueCreated)
        {
            _live.Value.Searcher?.Dispose();
        }
    }

    private int Differences()
    {
        var live = LiveManifest!; // asked only beside a live generation
        if (live.Blog.Fingerprint != Manifest.Blog.Fingerprint || !SearchRules.AreSame(live.Search, Manifest.Search))
        {
            return Manifest.Posts.Length;
        }

        var hashes = live.Posts.ToDictionary(post => post.Path, post => post.Hash, StringComparer.Ordinal);
        var same = Manifest.Posts.Count(post => hashes.GetValueOrDefault(post.Path) == post.Hash);
        return Math.Max(Manifest.Posts.Length, live.Posts.Length) - same;
    }

    private IEnumerable<ComparedAnswer> Ask(PostSearcher live, CancellationToken cancellation)
    {
        var queries = Queries.IsEmpty ? [.. Recent, .. SuggestedQueries.Of(this, live)] : Queries;
        foreach (var query in queries.Where(query => !string.IsNullOrWhiteSpace(query)).Distinct(StringComparer.Ordinal))
        {
            var request = new SearchRequest { Text = query, Size = Hits };
            yield return new ComparedAnswer(query, Searcher.Search(request, cancellation), live.Search(request, cancellation));
        }
    }

    private PostSearcher Open(Generation generation) => PostSearcher.Open(generation, Ranking.Default, MemoryBudget);

    private (PostSearcher? Searcher, string Why) OpenLive(Generation live)
    {
        try
        {
            return (Open(live), "");
        }
        catch (Exception unusable) when (unusable is IndexDamagedException or IOException or UnauthorizedAccessException)
        {
            // Damaged, or made by another version: all the more reason for a new one.
            return (null, $"the live generation cannot be opened: {unusable.Message}");
        }
    }
}
