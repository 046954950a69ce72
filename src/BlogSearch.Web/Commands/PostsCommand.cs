using System.CommandLine;
using System.Globalization;
using BlogSearch.Indexing;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch posts [BLOG]</c>: what was read of a blog, one line a post; no index is needed.</summary>
internal sealed class PostsCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly BlogArgument _blog;

    public PostsCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrIndexed(options, clock);
        Command = new Command("posts", "Show what is read of a blog, one line a post; needs no index") { _blog.Argument };
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var blog = _blog.Open(given);
        var now = _clock.GetUtcNow();
        BlogArgument.RequirePosts(blog, now);
        var survey = BlogSurvey.Of(blog, now, cancellation);
        foreach (var read in survey.Posts(cancellation))
        {
            if (_options.Json(given))
            {
                _terminal.Json(CommandJson.Of(PostJson.Of(read)));
            }
            else
            {
                _terminal.Line(Summary(read));
            }
        }

        ProblemLines.Show(_terminal, survey.Problems, _options.Quiet(given));
        return ExitCode.Done;
    }

    private static string Summary(SurveyedPost read)
    {
        var date = read.Post?.Date?.ToString("O", CultureInfo.InvariantCulture) ?? "no date   ";
        var state = read.State == PostState.Published ? "" : $" ({read.Reason})";
        return $"{date}  {read.Path}  {read.Post?.Title}{state}";
    }
}
