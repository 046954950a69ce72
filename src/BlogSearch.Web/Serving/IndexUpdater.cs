using BlogSearch.Delivery;
using BlogSearch.Posts;

namespace BlogSearch.Web.Serving;

/// <summary>Brings the index up to date behind the generation that is served, through the same checks as <c>blogsearch index</c>.</summary>
internal sealed partial class IndexUpdater(ServeOptions options, GenerationFollower follower, IndexState state, ILogger<IndexUpdater> log) : BackgroundService
{
    /// <summary>One run. Never throws but for <paramref name="cancellation"/>: whatever goes wrong, the last generation serves on.</summary>
    public void Update(CancellationToken cancellation)
    {
        // Readers first: what there is answers while the next one is built.
        follower.Look(cancellation);
        try
        {
            var report = new Rollout(options.GenerationStore, options.Blog, options.TimeProvider).Run(new RolloutOptions(), state, cancellation);
            Tell(report);
            follower.Look(cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The edge of a run, as of a command: whatever it is, the last generation serves on and the operator reads one line.
            state.Fail();
            LogNotUpdated(problem.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Building takes a core for seconds and never waits: it gets a thread of its own, and the host goes on starting.
            await Task.Factory.StartNew(() => Update(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure; the host would log it as one.
        }
    }

    private void Tell(RolloutReport report)
    {
        if (report.Index.Problems.Count(problem => problem.Severity > Severity.Information) is > 0 and var count)
        {
            LogProblems(count, report.Index.Indexed);
        }

        switch (report.Outcome)
        {
            case RolloutOutcome.Aborted:
                state.Fail();
                LogAborted(report.Sentence);
                break;
            case RolloutOutcome.Paused or RolloutOutcome.Undone:
                state.Succeed();
                LogWaiting(report.Sentence);
                break;
            default:
                state.Succeed();
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} things to look at in the posts; {Indexed} posts are indexed. `blogsearch index` names them.")]
    private partial void LogProblems(int count, int indexed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be brought up to date: {Reason}")]
    private partial void LogNotUpdated(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence}")]
    private partial void LogAborted(string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    private partial void LogWaiting(string sentence);
}
