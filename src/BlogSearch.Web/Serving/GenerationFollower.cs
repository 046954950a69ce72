namespace BlogSearch.Web.Serving;

/// <summary>Serves what <c>current</c> names, wherever it moves and whoever moves it: this process, another one that promotes, or somebody who undoes.</summary>
internal sealed partial class GenerationFollower(ServeOptions options, LiveSearcher live, IndexState state, ILogger<GenerationFollower> log) : BackgroundService
{
    /// <summary>Looking is one read of a small file, and who undoes must see it within a second.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly Lock _opening = new();

    // Said once, not at every glance.
    private int? _unopened;

    /// <summary>Opens the live generation when it is another than the one that is served. Safe for several threads.</summary>
    public void Look(CancellationToken cancellation)
    {
        lock (_opening)
        {
            try
            {
                if (options.GenerationStore.Current() is { } current && current.Number != live.Generation && current.Number != _unopened)
                {
                    _unopened = current.Number;
                    live.Open(current, cancellation);
                    _unopened = null;
                    state.Succeed();
                    LogLive(current.Number);
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                LogNotOpened(problem.Message);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Opening takes a core for a moment and never waits; the host goes on starting.
            await Task.Yield();
            using var timer = new PeriodicTimer(Glance, options.TimeProvider);
            do
            {
                Look(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure; the host would log it as one.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Generation {Number} is live.")]
    private partial void LogLive(int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "The last generation could not be opened: {Reason}")]
    private partial void LogNotOpened(string reason);
}
