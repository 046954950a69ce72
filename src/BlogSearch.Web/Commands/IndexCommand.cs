using System.CommandLine;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch index [BLOG]</c>: builds the next generation from what changed, checks it, makes it live and reports.</summary>
internal sealed class IndexCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly BlogArgument _blog;

    private readonly Option<bool> _full = new("--full")
    {
        Description = "Read every post again, changed or not",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _pause = new("--pause")
    {
        Description = "Stop before the new generation goes live; `promote` or `abort` decides",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _noChecks = new("--no-checks")
    {
        Description = "Make it live without asking the checks, also what they aborted before",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<int?> _keep = new("--keep")
    {
        Description = $"How many generations that were live stay on disk, the live one included; {Rollout.DefaultKeep} unless the settings say otherwise",
        HelpName = "N",
        CustomParser = OptionValues.Keep,
    };

    private readonly Option<TimeSpan?> _globalTimeout = new("--global-timeout")
    {
        Description = "Give up after this time: 30s, 5m, 1h30m",
        HelpName = "T",
        CustomParser = OptionValues.Duration,
    };

    public IndexCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrSample(options);
        Command = new Command("index", "Build the next generation of the index from what changed, check it and make it live") { _blog.Argument, _full, _pause, _noChecks, _keep, _globalTimeout };
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        using var timeout = given.GetValue(_globalTimeout) is { } limit ? new CancellationTokenSource(limit, _clock) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var blog = _blog.Open(given);
        BlogArgument.RequirePosts(blog, _clock.GetUtcNow());
        var show = new RolloutDisplay(_terminal, _options.Json(given), _options.Quiet(given));
        var store = _options.StoreOf(blog, given, _clock);
        try
        {
            var report = Build(blog, store, given, either.Token);
            show.Report(blog, report);
            return ExitCode.Of(report.Outcome);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            show.TimedOut(given.GetValue(_globalTimeout)!.Value, store.Current()); // nothing else ends the wait
            return ExitCode.TimedOut;
        }
        catch (NoPostsException failure)
        {
            show.Failure(failure.Message, failure.Problems);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            show.Failure(failure is IndexHeldException ? failure.Message : StoreChoice.CannotWrite(store, failure).Message, []);
            return ExitCode.Failed;
        }
    }

    private RolloutReport Build(Blog blog, GenerationStore store, ParseResult given, CancellationToken cancellation)
    {
        var rollout = new Rollout(store, blog, _clock);
        var options = new RolloutOptions
        {
            Full = given.GetValue(_full),
            Pause = given.GetValue(_pause),
            NoChecks = given.GetValue(_noChecks),
            Keep = given.GetValue(_keep),
            Queries = AskedStore.Answered(blog, store),
        };
        return ProgressDisplay.Show(_terminal, _options.Quiet(given), progress => rollout.Run(options, progress, cancellation));
    }
}
