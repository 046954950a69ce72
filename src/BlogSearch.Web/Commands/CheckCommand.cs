using System.CommandLine;
using BlogSearch.Blogs;
using BlogSearch.Indexing.Checking;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch check [BLOG]</c>: reads everything, indexes nothing, and says what is wrong and what to do.</summary>
internal sealed class CheckCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly BlogArgument _blog;

    private readonly Option<string?> _public = new("--public")
    {
        Description = "The built site, a folder of HTML: proves every URL and every anchor against it",
        HelpName = "DIR",
    };

    public CheckCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrIndexed(options, clock);
        Command = new Command("check", "Read everything, index nothing, and name problems, dead links and tags to tidy") { _blog.Argument, _public };
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var blog = _blog.Open(given);
        var now = _clock.GetUtcNow();
        var built = given.GetValue(_public) is { } folder ? Built(folder, blog) : null;
        BlogArgument.RequirePosts(blog, now);
        var started = _clock.GetTimestamp();
        var report = BlogCheck.Run(blog, built, now, cancellation);
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(CheckReportJson.Of(report)));
        }
        else
        {
            CheckReportText.Lines(blog, report, _options.Quiet(given), _clock.GetElapsedTime(started)).ToList().ForEach(_terminal.Line);
        }

        return report.Count(Severity.Error) > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static BuiltSite Built(string folder, Blog blog)
    {
        const string Remedy = "Build the site, and name the folder that its pages are in.";
        return Directory.Exists(folder)
            ? BuiltSite.Open(folder, blog) ?? throw new CommandException($"--public {folder}: there is no HTML file in it. {Remedy}", ExitCode.WrongUsage)
            : throw new CommandException($"--public {folder}: there is no such folder. {Remedy}", ExitCode.WrongUsage);
    }
}
