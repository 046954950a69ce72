using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Posts;

namespace BlogSearch.Web.Serving;

/// <summary>Opens the last generation, brings the index up to date behind it, swaps, and from then on follows what other processes promote.</summary>
internal sealed partial class IndexUpdater(ServeOptions options, LiveSearcher live, IndexState state, ILogger<IndexUpdater> log) : BackgroundService
{
    /// <summary>Looking is one read of a small file.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    // Said once, not at every glance.
    private int? _unopened;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Building takes a core for seconds and never waits: it gets a thread of its own, and the host goes on starting.
            await Task.Factory.StartNew(() => Update(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

            using var timer = new PeriodicTimer(Glance, options.TimeProvider);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Follow(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure; the host would log it as one.
        }
    }

    private void Update(CancellationToken cancellation)
    {
        Follow(cancellation);
        try
        {
            var report = new Indexer(options.GenerationStore, options.TimeProvider).Run(options.Blog, new IndexOptions(), state, cancellation);
            if (report.Problems.Count(problem => problem.Severity > Severity.Information) is > 0 and var count)
            {
                LogProblems(count, report.Indexed);
            }

            Show(report.Generation, cancellation);
            state.Succeed();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The edge of a run, as of a command: whatever it is, the last generation serves on and the operator reads one line.
            state.Fail();
            LogNotUpdated(problem.Message);
        }
    }

    private void Follow(CancellationToken cancellation)
    {
        try
        {
            if (options.GenerationStore.Current() is { } current && current.Number != _unopened)
            {
                _unopened = current.Number;
                Show(current, cancellation);
                _unopened = null;
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotOpened(problem.Message);
        }
    }

    private void Show(Generation generation, CancellationToken cancellation)
    {
        if (live.Generation == generation.Number)
        {
            return;
        }

        live.Open(generation, cancellation);
        state.Succeed();
        LogLive(generation.Number);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Generation {Number} is live.")]
    private partial void LogLive(int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} things to look at in the posts; {Indexed} posts are indexed. `blogsearch index` names them.")]
    private partial void LogProblems(int count, int indexed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be brought up to date: {Reason}")]
    private partial void LogNotUpdated(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The last generation could not be opened: {Reason}")]
    private partial void LogNotOpened(string reason);
}
