using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Author;

/// <summary>Whether readers search the posts as they are in the folder now, looked at file by file.</summary>
public sealed record Freshness
{
    /// <summary>Without a look at the folder for longer, somebody should.</summary>
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    public required FreshnessKind Kind { get; init; }

    /// <summary>Null when the folder could not be compared.</summary>
    public FolderDrift? Drift { get; init; }

    /// <summary>Null where the blog lies in no checkout of Git.</summary>
    public GitCommit? Commit { get; init; }

    /// <summary>Why the last run, or looking at the folder, came to nothing; null when it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When the index was last found or made up to date; null when it never was.</summary>
    public DateTimeOffset? Success { get; init; }

    /// <param name="live">The live generation's; null when there is none.</param>
    /// <param name="newest">How the newest generation stands; null when there is none.</param>
    internal static Freshness Of(ServeOptions options, RunRequests requests, Manifest? live, GenerationState? newest, CancellationToken cancellation)
    {
        var runs = requests.Latest();
        var last = runs.FirstOrDefault(run => run.State is RunState.Done or RunState.Failed);
        var success = runs.Where(run => run is { State: RunState.Done, Outcome: not Delivery.RolloutOutcome.Aborted }).Select(run => run.Ended).FirstOrDefault();
        var (drift, problem) = Compare(options, live, cancellation);
        problem ??= last?.Problem;
        var seen = new[] { success, live?.Made }.Max();
        return new Freshness
        {
            Kind = runs switch
            {
                _ when runs.Any(run => run.State is RunState.Waiting or RunState.Running) && drift is not { IsNone: true } => FreshnessKind.Running,
                _ when problem is not null => FreshnessKind.Failed,
                _ when newest == GenerationState.Paused => FreshnessKind.Waiting,
                _ when drift is { IsNone: false } => FreshnessKind.Stale,
                _ when !options.Watch && options.TimeProvider.GetUtcNow() - seen > LongAgo => FreshnessKind.Unwatched,
                _ => FreshnessKind.Fresh,
            },
            Drift = drift,
            Commit = GitCommit.Find(options.Blog.Root),
            Problem = problem,
            Success = seen,
        };
    }

    /// <summary>The edge of looking at the folder: it may have gone, and its configuration may be broken by now.</summary>
    private static (FolderDrift? Drift, string? Problem) Compare(ServeOptions options, Manifest? live, CancellationToken cancellation)
    {
        try
        {
            return !Directory.Exists(options.Blog.Root) ? (null, $"The folder {options.Blog.Root} is not there.")
                : live is null ? (null, null)
                : (FolderDrift.Of(BlogReader.Open(options.Blog.Root, options.Kind), live, options.TimeProvider.GetUtcNow(), cancellation), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ConfigurationException)
        {
            return (null, unreadable.Message);
        }
    }
}
