using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>What readers met while a generation was live. The requests are the readers' own: they are kept in memory alone, a few of them, to ask another generation the same.</summary>
public sealed record LiveFigures
{
    public static LiveFigures None { get; } = new();

    public long Searches { get; init; }

    /// <summary>Searches that no post answers whole.</summary>
    public long Empty { get; init; }

    /// <summary>Searches that ended in an error or at the time limit.</summary>
    public long Failed { get; init; }

    public SearchTimes Times { get; init; } = SearchTimes.None;

    /// <summary>Different requests that no post answers, the latest.</summary>
    public ImmutableArray<SearchRequest> EmptyRequests { get; init; } = [];

    /// <summary>Different requests that failed, the latest.</summary>
    public ImmutableArray<SearchRequest> FailedRequests { get; init; } = [];

    /// <summary>Different requests that took the longest.</summary>
    public ImmutableArray<SearchRequest> SlowRequests { get; init; } = [];

    public double EmptyShare => Searches == 0 ? 0 : (double)Empty / Searches;

    public double FailedShare => Searches == 0 ? 0 : (double)Failed / Searches;

    /// <summary>These figures, with what was counted earlier added.</summary>
    public LiveFigures After(LiveFigures earlier) => With(earlier) with { EmptyRequests = EmptyRequests, FailedRequests = FailedRequests, SlowRequests = SlowRequests };

    /// <summary>The counts of both; no requests.</summary>
    public LiveFigures With(LiveFigures other) => new() { Searches = Searches + other.Searches, Empty = Empty + other.Empty, Failed = Failed + other.Failed, Times = Times.With(other.Times) };
}
