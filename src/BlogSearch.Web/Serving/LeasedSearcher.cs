using BlogSearch.Delivery;
using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>A searcher with the number of those who use it; the last one to leave closes it.</summary>
/// <param name="before">What readers met in the searcher before this one; null when there was none.</param>
internal sealed class LeasedSearcher(PostSearcher searcher, long opened, LiveCounter? before)
{
    // The first user is LiveSearcher itself, until it swaps this searcher for the next.
    private int _users = 1;

    public PostSearcher Searcher { get; } = searcher;

    /// <summary>When it was opened, in ticks.</summary>
    public long Opened { get; } = opened;

    /// <summary>What readers meet in it.</summary>
    public LiveCounter Figures { get; } = new();

    /// <summary>What they met in the one before; null when there was none.</summary>
    public LiveCounter? FiguresBefore { get; } = before;

    /// <returns>False when it has been closed already.</returns>
    public bool TryRent()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Searcher.Dispose();
        }
    }
}
