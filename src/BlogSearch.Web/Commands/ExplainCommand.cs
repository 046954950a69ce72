using System.CommandLine;
using BlogSearch.Searching;
using BlogSearch.Web.Api;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch explain WORDS… --post PATH</c>: why a post stands where it stands, or why it is not found.</summary>
internal sealed class ExplainCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly RequestOptions _request;

    private readonly Option<string> _post = new("--post") { HelpName = "PATH", Description = "The post, by its path below the content folder, as search --json and posts name it", Required = true };

    public ExplainCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("explain", "Say why a post stands where it stands among the results, in words");
        _request = new RequestOptions(Command, pages: false);
        Command.Options.Add(_post);
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var request = _request.Read(given, _clock);
        var path = given.GetRequiredValue(_post);
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var live = StoreChoice.LiveGeneration(store);
        using var searcher = PostSearcher.Open(live, RankingChoice.For(live));
        var why = searcher.Explain(request, path, cancellation) ?? throw Unknown(path, searcher);

        if (_options.Json(given))
        {
            _terminal.Json(ExplainJson.Write(why));
        }
        else
        {
            new ExplanationText(_terminal).Show(why);
        }

        return ExitCode.Done;
    }

    private static CommandException Unknown(string path, PostSearcher searcher)
    {
        if (searcher.Manifest.Posts.FirstOrDefault(post => post.Path == path) is { Reason: { } reason })
        {
            return new CommandException($"--post {path}: this post is not in the index: {reason}.", ExitCode.WrongUsage);
        }

        var near = NearestName.FindPath(path, [.. searcher.Manifest.Posts.Where(post => post.Reason is null).Select(post => post.Path)]);
        return new CommandException($"--post {path}: there is no such post in the index.{(near is null ? " `blogsearch posts` lists them." : $" Did you mean {near}?")}", ExitCode.WrongUsage);
    }
}
