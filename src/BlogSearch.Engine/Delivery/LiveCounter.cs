using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>Counts what readers meet while one generation is live. For any thread.</summary>
public sealed class LiveCounter
{
    /// <summary>More would not say more, and cost more to ask again.</summary>
    private const int Remembered = 100;

    /// <summary>As many as the check before promotion times.</summary>
    private const int Slowest = 20;

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, SearchRequest> _empty = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, SearchRequest> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TimeSpan Took, SearchRequest Request)> _slow = new(StringComparer.Ordinal);
    private readonly long[] _times = SearchTimes.Empty();
    private LiveFigures _counts = LiveFigures.None;

    /// <param name="results">Null when the search ended in an error.</param>
    public void Count(SearchRequest request, SearchResults? results, TimeSpan took)
    {
        var failed = results is null || results.Notices.Any(notice => notice.Kind == NoticeKind.TimedOut);
        var empty = results is { Total: 0 };
        var name = RequestParameters.Write(request);
        lock (_gate)
        {
            _times[SearchTimes.StepOf(took)]++;
            _counts = _counts with { Searches = _counts.Searches + 1, Empty = _counts.Empty + (empty ? 1 : 0), Failed = _counts.Failed + (failed ? 1 : 0) };
            if (failed)
            {
                Remember(_failed, name, request);
            }
            else if (empty)
            {
                Remember(_empty, name, request);
            }

            if (!failed)
            {
                RememberSlow(name, request, took);
            }
        }
    }

    /// <summary>What was counted so far.</summary>
    public LiveFigures Read()
    {
        lock (_gate)
        {
            return _counts with
            {
                Times = SearchTimes.Of(_times),
                EmptyRequests = [.. _empty.Values],
                FailedRequests = [.. _failed.Values],
                SlowRequests = [.. _slow.Values.OrderByDescending(slow => slow.Took).Select(slow => slow.Request)],
            };
        }
    }

    private static void Remember(OrderedDictionary<string, SearchRequest> known, string name, SearchRequest request)
    {
        known.Remove(name);
        known.Add(name, request);
        if (known.Count > Remembered)
        {
            known.RemoveAt(0);
        }
    }

    private void RememberSlow(string name, SearchRequest request, TimeSpan took)
    {
        if (_slow.TryGetValue(name, out var known))
        {
            _slow[name] = took > known.Took ? (took, request) : known;
            return;
        }

        if (_slow.Count == Slowest)
        {
            var (fastest, least) = _slow.MinBy(slow => slow.Value.Took);
            if (least.Took >= took)
            {
                return;
            }

            _slow.Remove(fastest);
        }

        _slow[name] = (took, request);
    }
}
