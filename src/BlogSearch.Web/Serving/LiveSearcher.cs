using BlogSearch.Generations;
using BlogSearch.Searching;
using BlogSearch.Web.Commands;

namespace BlogSearch.Web.Serving;

/// <summary>Holds the live generation open and swaps it without a gap: whoever searches the old one finishes there.</summary>
internal sealed class LiveSearcher(ServeOptions options) : IDisposable
{
    /// <summary>While one edit follows the other, what the posts taught before is good enough: learning takes as long as indexing an edit.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private LeasedSearcher? _live;

    /// <summary>Number of the live generation; null while there is none.</summary>
    public int? Generation => Volatile.Read(ref _live)?.Searcher.Generation.Number;

    /// <summary>When the live generation was made; null while there is none.</summary>
    public DateTimeOffset? Made => Volatile.Read(ref _live)?.Searcher.Manifest.Made;

    /// <summary>Posts of the live generation; null while there is none.</summary>
    public int? PostCount
    {
        get
        {
            using var lease = Rent();
            return lease?.Searcher.PostCount;
        }
    }

    /// <summary>Day of the newest post; null while there is no generation, or no day.</summary>
    public DateOnly? LastDay
    {
        get
        {
            using var lease = Rent();
            return lease?.Searcher.LastDay;
        }
    }

    /// <returns>Null while no generation is open.</returns>
    public SearcherLease? Rent()
    {
        while (Volatile.Read(ref _live) is { } live)
        {
            // A swap between reading the field and renting closes that searcher: then look again.
            if (live.TryRent())
            {
                return new SearcherLease(live);
            }
        }

        return null;
    }

    /// <summary>Opens a generation, warms it and makes it the live one; the one before is closed when its last user is done.</summary>
    /// <exception cref="IndexDamagedException">The generation's files are not what was written; the old one stays live.</exception>
    public void Open(Generation generation, CancellationToken cancellation)
    {
        var settings = options.Blog.Settings;
        var before = Volatile.Read(ref _live);
        var next = PostSearcher.Open(generation, RankingChoice.Of(settings.Ranking), settings.Index.MemoryBudget ?? PostSearcher.DefaultMemoryBudget, before?.Searcher);
        try
        {
            Warm(next, cancellation);
        }
        catch
        {
            next.Dispose();
            throw;
        }

        var hasLearned = before is not null && next.TakeSuggestions(before.Searcher);
        var leased = new LeasedSearcher(next, options.TimeProvider.GetUtcNow().Ticks, before?.Figures);
        Interlocked.Exchange(ref _live, leased)?.Release();
        _ = Learn(leased, hasLearned ? Rest : TimeSpan.Zero);
    }

    public void Dispose() => Interlocked.Exchange(ref _live, null)?.Release();

    /// <summary>Learns what to suggest beside the searches, if the generation is still live when <paramref name="after"/> is over.</summary>
    private async Task Learn(LeasedSearcher leased, TimeSpan after)
    {
        await Task.Delay(after, options.TimeProvider);
        if (Volatile.Read(ref _live) == leased && leased.TryRent())
        {
            using var lease = new SearcherLease(leased);
            await Task.Factory.StartNew(lease.Searcher.LearnSuggestions, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>The first search pays for compiling and for filling arrays; no reader should.</summary>
    private static void Warm(PostSearcher searcher, CancellationToken cancellation)
    {
        var newest = searcher.Search(new SearchRequest(), cancellation);
        searcher.Search(new SearchRequest { Text = newest.Hits is [var first, ..] ? first.Title : "a" }, cancellation);
        _ = searcher.Overview;
    }
}
