namespace BlogSearch.Web.Serving;

/// <summary>
/// Opens the last generation, brings the index up to date behind it whenever there is a reason, and follows what other processes promote. Whatever
/// goes wrong, what can be served is served, and the next attempt comes by itself.
/// </summary>
internal sealed partial class IndexUpdater(ServeOptions options, GenerationDoor door, RunRequests requests, IndexRuns runs, ILogger<IndexUpdater> log) : BackgroundService
{
    /// <summary>Looking is one read of a small file, and who undoes must see it within a second.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Another process is building; it takes seconds.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private TimeSpan _pause = FirstPause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Loading and warming takes a core for a moment: the host goes on starting.
            await OnOwnThread(() => door.OpenBest(stoppingToken), stoppingToken);
            using var watch = options.Watch ? StartWatch() : null;
            requests.Ask();
            await Task.WhenAll(RunWhenAsked(watch, stoppingToken), FollowOthers(stoppingToken), AskWhenChanged(watch, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure; the host would log it as one.
        }
    }

    private static Task OnOwnThread(Action work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private BlogWatch StartWatch()
    {
        LogWatching(options.Blog.Root);
        return new BlogWatch(options.Blog.Root, options.GenerationStore.Folder, options.Poll, options.TimeProvider, LogWatch);
    }

    private async Task RunWhenAsked(BlogWatch? watch, CancellationToken cancellation)
    {
        while (true)
        {
            var request = await requests.Next(cancellation);
            var outcome = await Run(request, cancellation);
            if (watch is not null)
            {
                watch.Due = door.NextChange;
            }

            if (outcome == RunOutcome.UpToDate)
            {
                _pause = FirstPause;
                continue;
            }

            // What was asked for is still to be done, unless somebody asks before.
            _ = AskAgain(request, _pause, cancellation);
            _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
        }
    }

    private async Task<RunOutcome> Run(RunRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            var outcome = RunOutcome.Failed;
            await OnOwnThread(() => outcome = runs.Run(request, cancellation), cancellation);
            if (outcome != RunOutcome.Held)
            {
                return outcome;
            }

            await Task.Delay(Held, options.TimeProvider, cancellation);
        }
    }

    private async Task AskAgain(RunRequest request, TimeSpan pause, CancellationToken cancellation)
    {
        await Task.Delay(pause, options.TimeProvider, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        requests.Ask(request.Pull, request.Full);
    }

    private async Task AskWhenChanged(BlogWatch? watch, CancellationToken cancellation)
    {
        while (watch is not null)
        {
            await watch.WaitForReason(cancellation);
            requests.Ask();
        }
    }

    private async Task FollowOthers(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Glance, options.TimeProvider);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            door.Follow(cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Following {Folder}: what is saved there is found a moment later.")]
    private partial void LogWatching(string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What}")]
    private partial void LogWatch(string what);
}
