using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>What readers meet now beside what they met before. The figures may raise a suspicion; asking the generation before the same requests tells whether the new one is to blame.</summary>
internal sealed class LiveComparison : IDisposable
{
    private readonly PostSearcher _searcher;
    private readonly Lazy<PostSearcher?> _before;

    /// <param name="before">The generation to go back to; null when there is none.</param>
    public LiveComparison(LiveFigures now, LiveFigures then, PostSearcher searcher, Generation? before)
    {
        Now = now;
        Then = then;
        _searcher = searcher;
        _before = new Lazy<PostSearcher?>(() => before is null ? null : Open(before));
    }

    public LiveFigures Now { get; }

    /// <summary>Of the generations before.</summary>
    public LiveFigures Then { get; }

    /// <summary>Why nothing can be said, for people; null when there are searches enough.</summary>
    public string? WhyNothing =>
        Now.Searches < PromotionJudge.Enough ? string.Create(CultureInfo.InvariantCulture, $"{Count(Now.Searches)} so far, too few to judge by")
        : Then.Searches < PromotionJudge.Enough ? string.Create(CultureInfo.InvariantCulture, $"{Count(Then.Searches)} before it since the server started, too few to compare with")
        : null;

    /// <summary>How many of these requests the generation before answers.</summary>
    public int Lost(ImmutableArray<SearchRequest> requests, CancellationToken cancellation) =>
        _before.Value is { } before ? requests.Count(request => Ask(before, request, cancellation) is { Total: > 0 }) : 0;

    /// <summary>How many of these requests fail, asked again, and do not fail in the generation before.</summary>
    public int Broken(ImmutableArray<SearchRequest> requests, CancellationToken cancellation) =>
        _before.Value is { } before ? requests.Count(request => Ask(_searcher, request, cancellation) is null && Ask(before, request, cancellation) is not null) : 0;

    /// <summary>How many times as long as in the generation before these requests take, both asked in the same breath; 1 when there is nothing to ask.</summary>
    public double Slower(ImmutableArray<SearchRequest> requests, CancellationToken cancellation)
    {
        var whole = _before.Value is { } before ? requests.Where(request => Ask(_searcher, request, cancellation) is not null && Ask(before, request, cancellation) is not null).ToList() : [];
        if (whole.Count == 0)
        {
            return 1;
        }

        var (ms, msBefore) = SameBreath.Percentile95(_searcher, _before.Value!, whole, cancellation); // without it there was nothing to ask
        return ms / msBefore;
    }

    public void Dispose()
    {
        if (_before.IsValueCreated)
        {
            _before.Value?.Dispose();
        }
    }

    private static string Count(long searches) => searches == 1 ? "1 search" : string.Create(CultureInfo.InvariantCulture, $"{searches:N0} searches");

    /// <returns>Null when the search fails or is cut short.</returns>
    private static SearchResults? Ask(PostSearcher searcher, SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            var results = searcher.Search(request, cancellation);
            return results.Notices.Any(notice => notice.Kind == NoticeKind.TimedOut) ? null : results;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whether it fails is the question.
            return null;
        }
    }

    private static PostSearcher? Open(Generation before)
    {
        try
        {
            return PostSearcher.Open(before);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // What cannot be opened proves nothing against another, and cannot be gone back to.
            return null;
        }
    }
}
