using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>The right to use a searcher until disposed; the searcher stays open that long, whatever replaces it meanwhile.</summary>
internal sealed class SearcherLease(LeasedSearcher leased) : IDisposable
{
    private LeasedSearcher? _leased = leased;

    public PostSearcher Searcher { get; } = leased.Searcher;

    /// <summary>Tells this opening of a generation from every other, for the tags of cached answers.</summary>
    public long Opened { get; } = leased.Opened;

    public void Dispose() => Interlocked.Exchange(ref _leased, null)?.Release();
}
