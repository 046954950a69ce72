using BlogSearch.Generations;

namespace BlogSearch.Web.Serving;

/// <summary>Decides which generation readers see: the current one, or another that opens when that one does not.</summary>
internal sealed partial class GenerationDoor(ServeOptions options, LiveSearcher live, IndexState state, ILogger<GenerationDoor> log)
{
    private readonly Lock _gate = new();

    // Said once, not at every glance.
    private int? _unopened;

    /// <summary>True when the current generation cannot be searched, so that nothing can be built upon it either.</summary>
    public bool IsDamaged => Volatile.Read(ref _damaged);

    private bool _damaged;

    /// <summary>When a post of the live generation appears or goes by the clock alone; null when none does.</summary>
    public DateTimeOffset? NextChange
    {
        get
        {
            using var lease = live.Rent();
            return lease?.Searcher.Manifest.NextChange;
        }
    }

    /// <summary>Opens the current generation, or the newest that can be searched; one that was aborted or undone only when there is no other.</summary>
    public void OpenBest(CancellationToken cancellation)
    {
        Follow(cancellation);
        if (live.Generation is not null)
        {
            return;
        }

        var history = options.GenerationStore.History();
        var others = options.GenerationStore.List()
            .Where(generation => generation.Number != _unopened)
            .OrderBy(generation => history.LastOf(generation.Number)?.What is HistoryLine.Aborted or HistoryLine.Undone)
            .ThenByDescending(generation => generation.Number);
        foreach (var older in others)
        {
            if (TryOpen(older, cancellation))
            {
                LogOlder(older.Number);
                return;
            }
        }
    }

    /// <summary>Opens the current generation where it is another one than the live one, and not known to be damaged.</summary>
    public void Follow(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (options.GenerationStore.Current() is { } current && current.Number != _unopened && current.Number != live.Generation)
            {
                Volatile.Write(ref _damaged, !TryOpen(current, cancellation));
                _unopened = _damaged ? current.Number : null;
            }
        }
    }

    /// <summary>Makes a generation the one that readers see.</summary>
    /// <param name="isNew">True: that the live one has its number says nothing yet. After the index folder was deleted numbers begin again.</param>
    /// <exception cref="IOException">It cannot be read, or is damaged; the one before stays.</exception>
    public void Show(Generation generation, bool isNew, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (live.Generation != generation.Number || (isNew && live.Made != Manifest.Find(generation)?.Made))
            {
                Open(generation, cancellation);
            }

            Volatile.Write(ref _damaged, false);
            _unopened = null;
        }
    }

    private void Open(Generation generation, CancellationToken cancellation)
    {
        live.Open(generation, cancellation);
        LogLive(generation.Number);
    }

    private bool TryOpen(Generation generation, CancellationToken cancellation)
    {
        try
        {
            Open(generation, cancellation);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Whatever lies on the disk must not end the program: it is made anew from the posts.
            state.Fail();
            LogNotOpened(generation.Number, problem.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Generation {Number} is live.")]
    private partial void LogLive(int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Generation {Number} is served until the index is made anew.")]
    private partial void LogOlder(int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "Generation {Number} could not be opened: {Reason}")]
    private partial void LogNotOpened(int number, string reason);
}
