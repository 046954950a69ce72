using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>Builds the next generation of a blog's index, asks the checks, and makes it the live one when they find it good enough.</summary>
public sealed class Rollout
{
    /// <summary>The live one and the one to go back to.</summary>
    public const int DefaultKeep = 2;

    private readonly GenerationStore _store;
    private readonly Blog _blog;
    private readonly TimeProvider _clock;
    private readonly CheckPlan _plan;

    /// <exception cref="ConfigurationException">The blog's settings have a check that cannot be understood.</exception>
    public Rollout(GenerationStore store, Blog blog, TimeProvider clock)
    {
        _store = store;
        _blog = blog;
        _clock = clock;
        _plan = CheckPlan.Of(blog);
    }

    /// <summary>One run. Unless it ends in <see cref="RolloutOutcome.Promoted"/>, the live generation is untouched.</summary>
    /// <exception cref="IndexHeldException">Another process is at it.</exception>
    /// <exception cref="NoPostsException">Not one published post.</exception>
    /// <exception cref="IOException">The index folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RolloutReport Run(RolloutOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetTimestamp();
        using var held = _store.Lock();
        using var built = new Indexer(_store, _clock).Build(_blog, new IndexOptions { Full = options.Full }, progress, cancellation);
        var pointer = _store.PointedAt();
        var live = _store.Current();
        var (outcome, verdict, sentence) = Stay(built, live, options) ?? Deliver(built, live, pointer, options, progress, cancellation);
        if (outcome == RolloutOutcome.Promoted)
        {
            options.Promoted?.Invoke();
        }

        using (_store.LockPointer())
        {
            _store.Prune(options.Keep ?? _blog.Settings.Index.Keep ?? DefaultKeep);
        }

        return new RolloutReport
        {
            Outcome = outcome,
            Index = built.Report,
            Live = _store.Current(),
            Verdict = verdict,
            Sentence = sentence,
            Took = _clock.GetElapsedTime(started),
        };
    }

    /// <returns>Null when there is something to be decided on.</returns>
    private (RolloutOutcome Outcome, Verdict? Verdict, string Sentence)? Stay(BuiltGeneration built, Generation? live, RolloutOptions options)
    {
        if (built.Generation == live)
        {
            Repoint(live);
            return (RolloutOutcome.Unchanged, Verdict.Find(live), RolloutSentence.Unchanged(live));
        }

        var history = _store.History();
        var rejection = history.Rejection(built.Manifest.InputHash());
        if (rejection is not null && !(options.NoChecks && rejection.By == HistoryLine.Checks))
        {
            var outcome = rejection.What == HistoryLine.Undone ? RolloutOutcome.Undone : RolloutOutcome.Aborted;
            return (outcome, _store.Find(rejection.Number) is { } rejected ? Verdict.Find(rejected) : null, RolloutSentence.Rejected(rejection, live));
        }

        var isPaused = !built.IsNew && GenerationStore.StateOf(built.Generation, history, live?.Number) == GenerationState.Paused;
        return isPaused && !options.NoChecks ? (RolloutOutcome.Paused, Verdict.Find(built.Generation), RolloutSentence.Paused(built.Generation, history.LastOf(built.Generation.Number)?.Why, live)) : null;
    }

    /// <summary>Where the pointer was lost and the last live generation taken for the live one, it is so again.</summary>
    private void Repoint(Generation live)
    {
        using var moving = _store.LockPointer();
        if (_store.Find(_store.PointedAt()) is null)
        {
            _store.Publish(live, "the pointer led nowhere");
        }
    }

    private (RolloutOutcome Outcome, Verdict? Verdict, string Sentence) Deliver(
        BuiltGeneration built, Generation? live, int pointer, RolloutOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var verdict = Compare(built, live, options, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        built.Finish();
        var generation = built.Generation;
        verdict.Write(generation);
        using var moving = _store.LockPointer();
        if (verdict.Outcome == Outcome.Failed)
        {
            var sentence = RolloutSentence.Aborted(generation, verdict, live);
            _store.Record(generation, HistoryLine.Aborted, verdict.Why(), HistoryLine.Checks, built.Manifest);
            return (RolloutOutcome.Aborted, verdict, sentence);
        }

        // What was compared with one generation says nothing of another that was made live meanwhile.
        var moved = _store.PointedAt() != pointer;
        if (verdict.Outcome == Outcome.Inconclusive || options.Pause || moved)
        {
            var why = moved ? "another generation was made live meanwhile" : verdict.Outcome == Outcome.Inconclusive ? verdict.Why() : "as was asked";
            _store.Record(generation, HistoryLine.Paused, why, HistoryLine.Checks, built.Manifest);
            return (RolloutOutcome.Paused, verdict, RolloutSentence.Paused(generation, why, _store.Current()));
        }

        _store.Publish(generation, options.NoChecks ? "without checks" : null, options.NoChecks ? HistoryLine.Hand : HistoryLine.Checks, built.Manifest);
        return (RolloutOutcome.Promoted, verdict, RolloutSentence.Promoted(generation, built.Report.Indexed, options.NoChecks));
    }

    private Verdict Compare(BuiltGeneration built, Generation? live, RolloutOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        if (options.NoChecks)
        {
            return new Verdict { Outcome = Outcome.Successful, When = _clock.GetUtcNow(), Against = live?.Number, Remark = "No check was asked." };
        }

        progress?.Report(new IndexProgress("Comparing", 0, 0));
        using var comparison = new Comparison(built, live)
        {
            Golden = _plan.Golden,
            GoldenFloor = _plan.GoldenFloor,
            MemoryBudget = _blog.Settings.Index.MemoryBudget ?? PostSearcher.DefaultMemoryBudget,
            Queries = _plan.Queries,
            Recent = options.Queries,
        };
        return Judge.Decide(_plan, comparison, live?.Number, _clock.GetUtcNow(), cancellation);
    }
}
