using BlogSearch.Delivery;
using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>The right to use a searcher until disposed; the searcher stays open that long, whatever replaces it meanwhile.</summary>
internal sealed class SearcherLease(LeasedSearcher leased) : IDisposable
{
    private LeasedSearcher? _leased = leased;

    public PostSearcher Searcher { get; } = leased.Searcher;

    /// <summary>Tells this opening of a generation from every other, for the tags of cached answers.</summary>
    public long Opened { get; } = leased.Opened;

    /// <summary>What readers meet in this opening.</summary>
    public LiveCounter Figures { get; } = leased.Figures;

    /// <summary>What they met in the opening before; null when there was none.</summary>
    public LiveCounter? FiguresBefore { get; } = leased.FiguresBefore;

    public void Dispose() => Interlocked.Exchange(ref _leased, null)?.Release();
}
