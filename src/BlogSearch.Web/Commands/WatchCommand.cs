using System.CommandLine;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Web.Serving;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch watch [BLOG]</c>: indexes again whenever the folder changes; a server elsewhere follows.</summary>
internal sealed class WatchCommand
{
    /// <summary>Before the next attempt after one that failed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly BlogArgument _blog;

    // What was said already is not said at every attempt.
    private string? _said;

    public WatchCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrIndexed(options, clock);
        Command = new Command("watch", "Bring the index up to date again whenever the blog's folder changes") { _blog.Argument };
        Command.SetAction(Run);
    }

    public Command Command { get; }

    private async Task<int> Run(ParseResult given, CancellationToken cancellation)
    {
        var blog = _blog.Open(given);
        BlogArgument.RequirePosts(blog, _clock.GetUtcNow());
        var store = _options.StoreOf(blog, given, _clock);
        StoreChoice.RequireRoom(store);
        using var watch = new BlogWatch(blog.Root, store.Folder, Polling.IsAsked, _clock, _terminal.Error);
        if (!_options.Quiet(given) && !_options.Json(given))
        {
            _terminal.Line($"Following {blog.Root} (Ctrl+C ends)");
        }

        try
        {
            while (true)
            {
                await Follow(blog, store, watch, given, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted; // the way to end it
        }
    }

    /// <summary>One run, and the wait for the next reason.</summary>
    private async Task Follow(Blog blog, GenerationStore store, BlogWatch watch, ParseResult given, CancellationToken cancellation)
    {
        try
        {
            var now = BlogReader.Open(blog.Root, _options.Kind(given));
            var report = new Rollout(store, now, _clock).Run(new RolloutOptions { Queries = AskedStore.Answered(now, store) }, progress: null, cancellation);
            Report(report, given);
            watch.Due = Manifest.Find(report.Index.Generation)?.NextChange;
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException or UnauthorizedAccessException or NoPostsException)
        {
            Say(failure.Message);
            watch.Due = _clock.GetUtcNow() + Pause;
        }

        await watch.WaitForReason(cancellation);
    }

    private void Say(string failure)
    {
        if (_said != failure)
        {
            _said = failure;
            _terminal.Error(failure);
        }
    }

    private void Report(RolloutReport rollout, ParseResult given)
    {
        var report = rollout.Index;
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(RolloutJson.Of(rollout)));
            return;
        }

        ProblemLines.Show(_terminal, report.Problems, quiet: true);
        if (rollout.Outcome is RolloutOutcome.Aborted or RolloutOutcome.Paused or RolloutOutcome.Undone)
        {
            Say(rollout.Sentence);
            return;
        }

        _said = null;
        if (!_options.Quiet(given) && report.Built)
        {
            _terminal.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{_clock.GetUtcNow():HH:mm:ss} UTC: generation {report.Generation.Number} with {IndexReportText.Posts(report.Indexed)}, {report.Written:N0} written, {report.Removed:N0} taken out, in {rollout.Took.TotalSeconds:0.00} s"));
        }
    }
}
