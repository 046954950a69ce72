using System.Globalization;
using BlogSearch.Delivery;
using BlogSearch.Generations;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Watches what readers meet in a generation that the checks promoted, beside what they met before it, and goes back when it is worse. What somebody
/// promoted by hand, or without checks, is that person's decision and is left alone.
/// </summary>
internal sealed partial class PromotionWatch(ServeOptions options, LiveSearcher live, GenerationDoor door, ServeMetrics metrics, ILogger<PromotionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _window = options.Blog.Settings.Checks.Watch ?? PromotionJudge.DefaultWindow;
    private readonly Decisions _decisions = new(options.GenerationStore);
    private LiveCounter? _figures;
    private bool _wasUndone;
    private LiveFigures _then = LiveFigures.None;

    // What readers met in the watched generation before the server was started again.
    private LiveFigures _earlier = LiveFigures.None;
    private long? _kept;
    private WatchedPromotion? _watched;
    private PromotionStatus? _status;

    // Said once, not at every glance.
    private string? _said;

    /// <summary>Of the generation that is watched, or was last; null when none was since the server started. For any thread.</summary>
    public PromotionStatus? Status => Volatile.Read(ref _status);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                TryLook(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure; the host would log it as one.
        }
    }

    /// <summary>The edge of a look, as of a run: whatever goes wrong, readers are served, the operator reads one line, and the next look comes.</summary>
    private void TryLook(CancellationToken cancellation)
    {
        try
        {
            Look(cancellation);
            _said = null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            if (_said != problem.Message)
            {
                _said = problem.Message;
                LogFailed(problem.Message);
            }
        }
    }

    private void Look(CancellationToken cancellation)
    {
        using var lease = live.Rent();
        if (lease is null)
        {
            return;
        }

        if (lease.Figures != _figures)
        {
            Begin(lease);
        }

        if (_watched is { } watched)
        {
            var now = lease.Figures.Read().After(_earlier);
            Look(watched, now, lease, cancellation);
            Keep(now);
        }
    }

    /// <summary>Writes down how far the watch has come, or that there is none any more.</summary>
    private void Keep(LiveFigures now)
    {
        if (_watched is null)
        {
            KeptWatch.Forget(options.GenerationStore.Folder);
        }
        else if (_kept != now.Searches)
        {
            new KeptWatch
            {
                Generation = _watched.Promotion.Number,
                Promoted = _watched.Promotion.When,
                Since = _watched.Since,
                Now = KeptFigures.Of(now),
                Then = KeptFigures.Of(_then),
            }.Write(options.GenerationStore.Folder);
            _kept = now.Searches;
        }
    }

    /// <summary>Readers see another generation than at the last look.</summary>
    private void Begin(SearcherLease lease)
    {
        if (_watched is { } before)
        {
            // Its figures prove nothing: what comes next is still compared with what was before it.
            End(before, PromotionState.Replaced, "Another generation was made live before its time was over.");
        }
        else if (lease.FiguresBefore?.Read() is { } figures && !_wasUndone)
        {
            _then = figures.Searches < PromotionJudge.Enough ? figures.With(_then) : figures;
        }

        var number = lease.Searcher.Generation.Number;
        (_figures, _wasUndone, _earlier, _kept) = (lease.Figures, false, LiveFigures.None, null);
        if (_window <= TimeSpan.Zero || options.GenerationStore.History().LastOf(number) is not { What: HistoryLine.Promoted, By: HistoryLine.Checks } promotion)
        {
            return;
        }

        if (lease.FiguresBefore is not null)
        {
            Begin(promotion, new DateTimeOffset(lease.Opened, TimeSpan.Zero), "Nothing is known of it yet.");
        }
        else if (KeptWatch.Find(options.GenerationStore.Folder) is { } kept && kept.Generation == number && kept.Promoted == promotion.When)
        {
            // The server was started again meanwhile.
            (_then, _earlier) = (kept.Then.Read(), kept.Now.Read());
            Begin(promotion, kept.Since, "The watch goes on where it was when the server ended.");
        }
    }

    private void Begin(HistoryLine promotion, DateTimeOffset since, string sentence)
    {
        _watched = new WatchedPromotion(promotion, since, new PromotionJudge(options.Blog.Settings));
        Tell(_watched, PromotionState.Watching, sentence);
    }

    private void Look(WatchedPromotion watched, LiveFigures now, SearcherLease lease, CancellationToken cancellation)
    {
        var isOver = options.TimeProvider.GetUtcNow() >= watched.Since + _window;
        if (!isOver && now.Searches < watched.NextLook)
        {
            return;
        }

        // A tenth more each time: figures that hardly changed are not judged again and again until chance decides.
        watched.NextLook = Math.Max(PromotionJudge.Enough, now.Searches + (now.Searches / 10) + 1);
        watched.Searches = now.Searches;
        watched.Verdict = watched.Judge.Look(now, _then, lease.Searcher, _decisions.BeforeWatched(), options.TimeProvider.GetUtcNow(), cancellation) ?? watched.Verdict;
        if (watched.Verdict is { Outcome: Outcome.Failed } bad)
        {
            Undo(watched, bad.Why(), cancellation);
        }
        else if (isOver)
        {
            Keep(watched);
        }
        else
        {
            Tell(watched, PromotionState.Watching, watched.Verdict is null ? "There were too few searches to judge by." : "Nothing speaks against it.");
        }
    }

    private void Undo(WatchedPromotion watched, string why, CancellationToken cancellation)
    {
        watched.NextLook = 0; // when it cannot be written, the next look tries again
        try
        {
            if (_decisions.UndoPromotion(watched.Promotion, why) is not { } before)
            {
                End(watched, PromotionState.Replaced, "Something else was decided before its time was over.");
                return;
            }

            _wasUndone = true; // what readers met in it is nothing to compare with
            End(watched, PromotionState.Undone, string.Create(CultureInfo.InvariantCulture, $"It was undone, and generation {before.Number} is live again: {why}."));
            LogUndone(watched.Promotion.Number, why, before.Number);
            door.Follow(cancellation);
        }
        catch (DecisionRefusedException refused)
        {
            End(watched, PromotionState.Stuck, $"It is worse than what was before ({why}), and stays: {refused.Message}");
            LogStuck(watched.Promotion.Number, why, refused.Message);
        }
    }

    private void Keep(WatchedPromotion watched)
    {
        var sentence = watched.Verdict is null
            ? string.Create(CultureInfo.InvariantCulture, $"{watched.Searches:N0} searches were too few to judge by.")
            : string.Create(CultureInfo.InvariantCulture, $"Nothing spoke against it in {watched.Searches:N0} searches.");
        _decisions.NoteWatched(watched.Promotion, sentence);
        End(watched, watched.Verdict is null ? PromotionState.Unjudged : PromotionState.Kept, sentence);
    }

    private void End(WatchedPromotion watched, PromotionState state, string sentence)
    {
        _watched = null;
        Tell(watched, state, sentence);
        metrics.Watched(state);
    }

    private void Tell(WatchedPromotion watched, PromotionState state, string sentence) => Volatile.Write(ref _status, new PromotionStatus
    {
        Generation = watched.Promotion.Number,
        State = state,
        Since = watched.Since,
        Until = watched.Since + _window,
        Searches = watched.Searches,
        Verdict = watched.Verdict,
        Sentence = sentence,
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Generation {Number} was undone, because readers meet worse than before: {Why}. Generation {Before} is live again. What it was made of is not promoted until it changes.")]
    private partial void LogUndone(int number, string why, int before);

    [LoggerMessage(Level = LogLevel.Error, Message = "Readers meet worse in generation {Number} than before: {Why}. It stays: {Reason}")]
    private partial void LogStuck(int number, string why, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch over live figures could not do its work: {Reason} It tries again.")]
    private partial void LogFailed(string reason);
}
