using System.CommandLine;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch index [BLOG]</c>: builds the next generation from what changed, makes it live and reports.</summary>
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

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "How many generations stay on disk, the live one included",
        HelpName = "N",
        DefaultValueFactory = _ => new IndexOptions().Keep,
        CustomParser = OptionValues.Keep,
    };

    public IndexCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrSample(options);
        Command = new Command("index", "Build the next generation of the index from what changed and make it live") { _blog.Argument, _full, _keep };
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var blog = _blog.Open(given);
        BlogArgument.RequirePosts(blog, _clock.GetUtcNow());
        var report = Build(blog, given, cancellation);

        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(IndexReportJson.Of(report)));
            return ExitCode.Done;
        }

        ProblemLines.Show(_terminal, report.Problems, _options.Quiet(given));
        if (!_options.Quiet(given))
        {
            IndexReportText.Lines(blog, report).ToList().ForEach(_terminal.Line);
        }

        return ExitCode.Done;
    }

    private IndexReport Build(Blog blog, ParseResult given, CancellationToken cancellation)
    {
        var options = new IndexOptions { Full = given.GetValue(_full), Keep = given.GetValue(_keep) };
        var store = _options.StoreOf(blog, given, _clock);
        var indexer = new Indexer(store, _clock);
        try
        {
            return ProgressDisplay.Show(_terminal, _options.Quiet(given), progress => indexer.Run(blog, options, progress, cancellation));
        }
        catch (NoPostsException failure)
        {
            ProblemLines.Show(_terminal, failure.Problems, _options.Quiet(given));
            throw new CommandException(failure.Message);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or (IOException and not IndexHeldException))
        {
            throw StoreChoice.CannotWrite(store, failure);
        }
    }
}
