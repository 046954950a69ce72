using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Web.Serving;

/// <summary>Brings the index up to date through the same checks as <c>blogsearch index</c>, and shows what they let through.</summary>
internal sealed partial class IndexRuns(ServeOptions options, GenerationDoor door, IndexState state, RunRequests requests, SeenDeliveries deliveries, ServeMetrics metrics, ILogger<IndexRuns> log)
{
    // What was said already is not said at every attempt.
    private string? _said;
    private string? _notPulled;

    /// <summary>The edge of a run, as of a command: whatever goes wrong, the last generation serves on and the operator reads one line.</summary>
    public RunOutcome Run(RunRequest request, CancellationToken cancellation)
    {
        try
        {
            var pullProblem = request.Pull ? GitPull.Run(options.Blog.Root, cancellation) : null;
            var report = Build(request.Full || door.IsDamaged, cancellation);
            Tell(report);
            if (pullProblem is not null)
            {
                // What is there is indexed; what could not be fetched is still missing.
                SayNotPulled(pullProblem);
                deliveries.Forget();
                state.Fail();
                requests.Fail(request, pullProblem);
                return RunOutcome.Failed;
            }

            _notPulled = request.Pull ? null : _notPulled;
            requests.Finish(request, report);
            return RunOutcome.UpToDate;
        }
        catch (IndexHeldException held)
        {
            Say(() => LogHeld(held.Message), held.Message);
            return RunOutcome.Held;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            state.Fail();
            metrics.Failed();
            Say(() => LogNotUpdated(problem.Message), problem.Message);
            requests.Fail(request, problem.Message);
            return RunOutcome.Failed;
        }
    }

    private RolloutReport Build(bool full, CancellationToken cancellation)
    {
        // Its configuration may have changed, too.
        var blog = BlogReader.Open(options.Blog.Root, options.Kind);
        var report = new Rollout(options.GenerationStore, blog, options.TimeProvider).Run(Asked(blog, full, cancellation), state, cancellation);
        if (report.Index.Built && report.Index.Problems.Count(problem => problem.Severity > Severity.Information) is > 0 and var count)
        {
            LogProblems(count == 1 ? "1 thing" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} things"), report.Index.Indexed);
        }

        try
        {
            if (report.Live is { } live)
            {
                door.Show(live, isNew: report.Outcome == RolloutOutcome.Promoted, cancellation);
            }

            return report;
        }
        catch (IOException damaged) when (!full)
        {
            // Nothing had changed, so nothing was written, and what lies there is not what was written once.
            LogDamaged(damaged.Message);
            return Build(full: true, cancellation);
        }
    }

    private RolloutOptions Asked(Blog blog, bool full, CancellationToken cancellation) => new()
    {
        Full = full,
        Queries = AskedStore.Answered(blog, options.GenerationStore),
        Promoted = () => door.Follow(cancellation),
    };

    private void Tell(RolloutReport report)
    {
        metrics.Ran(report);
        switch (report.Outcome)
        {
            case RolloutOutcome.Aborted:
                state.Fail();
                Say(() => LogAborted(report.Sentence), report.Sentence);
                break;
            case RolloutOutcome.Paused or RolloutOutcome.Undone:
                state.Succeed();
                Say(() => LogWaiting(report.Sentence), report.Sentence);
                break;
            default:
                state.Succeed();
                _said = null;
                break;
        }
    }

    private void SayNotPulled(string problem)
    {
        if (_notPulled != problem)
        {
            _notPulled = problem;
            LogNotPulled(problem);
        }
    }

    private void Say(Action log, string message)
    {
        if (_said != message)
        {
            _said = message;
            log();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Things} to look at in the posts; {Indexed} posts are indexed. `blogsearch index` names all of it.")]
    private partial void LogProblems(string things, int indexed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why} All posts are read again.")]
    private partial void LogDamaged(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence}")]
    private partial void LogAborted(string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    private partial void LogWaiting(string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who}")]
    private partial void LogHeld(string who);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be brought up to date: {Reason} The next attempt comes by itself.")]
    private partial void LogNotUpdated(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The blog's changes could not be fetched: {Reason} The next attempt comes by itself.")]
    private partial void LogNotPulled(string reason);
}
