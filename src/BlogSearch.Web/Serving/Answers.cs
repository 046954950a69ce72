using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Answers requests from the live generation and remembers the latest answers. A page is rendered twice, before its circuit and in it,
/// and the second time must not cost a second query; carrying the results in the page instead would outgrow the circuit's message limit.
/// </summary>
internal sealed class Answers(LiveSearcher live, ServeMetrics metrics, TimeProvider clock)
{
    /// <summary>About 50 KB an answer with all its facets: a few megabytes, and minutes of typing by several readers.</summary>
    private const int Remembered = 64;

    /// <summary>As many related tags as are read at a glance.</summary>
    private const int MostRelated = 12;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Answer> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Searches asked of the engine since the start.</summary>
    public long Searches => Interlocked.Read(ref _searches);

    /// <summary>The day it is, from which "last year" in a query is counted.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private long _searches;

    /// <returns>Null while no generation is open.</returns>
    public Answer? Find(SearchRequest request, CancellationToken cancellation)
    {
        using var lease = live.Rent();
        if (lease is null)
        {
            metrics.Refused();
            return null;
        }

        var today = Today;
        var key = Key(lease, today, request);
        if (Recall(key) is { } known)
        {
            return known;
        }

        Interlocked.Increment(ref _searches);
        var asked = request with { Today = today };
        return Remember(key, Answered(lease, metrics.Measure(asked, lease.Figures, () => lease.Searcher.Search(asked, cancellation))));
    }

    /// <summary>Has the answer to a request at hand before anybody asks; it is counted nowhere. Does nothing while no generation is open.</summary>
    public void Prepare(SearchRequest request)
    {
        if (live.Rent() is { } lease)
        {
            using (lease)
            {
                Remember(Key(lease, Today, request), Answered(lease, lease.Searcher.Search(request with { Today = Today }, CancellationToken.None)));
            }
        }
    }

    private static string Key(SearcherLease lease, DateOnly today, SearchRequest request) => $"{lease.Opened:x} {today:O} {request.Size} {RequestParameters.Write(request)}";

    private static Answer Answered(SearcherLease lease, SearchResults results) => new()
    {
        Results = results,
        PostCount = lease.Searcher.PostCount,
        Overview = lease.Searcher.Overview,
        FirstDay = lease.Searcher.FirstDay,
        LastDay = lease.Searcher.LastDay,
    };

    /// <summary>Tags that belong to the posts under a request's filters more than to others; none while no generation is open.</summary>
    public ImmutableArray<RelatedValue> RelatedTags(SearchRequest request)
    {
        using var lease = live.Rent();
        return lease?.Searcher.RelatedTags(request, MostRelated) ?? [];
    }

    private Answer? Recall(string key)
    {
        lock (_gate)
        {
            return _known.GetValueOrDefault(key);
        }
    }

    private Answer Remember(string key, Answer answer)
    {
        // An answer cut short by the time limit may be whole the next time.
        if (answer.Results.Notices.Any(notice => notice.Kind == NoticeKind.TimedOut))
        {
            return answer;
        }

        lock (_gate)
        {
            if (_known.TryAdd(key, answer))
            {
                _order.Enqueue(key);
                if (_order.Count > Remembered)
                {
                    _known.Remove(_order.Dequeue());
                }
            }
        }

        return answer;
    }
}
