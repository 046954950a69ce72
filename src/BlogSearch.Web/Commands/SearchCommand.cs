using System.CommandLine;
using BlogSearch.Searching;
using BlogSearch.Web.Api;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch search WORDS…</c>: the same search as the page's, in the terminal.</summary>
internal sealed class SearchCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    // Whatever is no option of ours is query text, also with a hyphen before it.
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "What to look for; -word leaves out posts with it, and behind -- every word is query text",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly (string Parameter, Option<string[]> Option)[] _parameters =
    [
        ("tag", Parameter("--tag", "T", "Only posts with this tag; several: with all of them")),
        ("category", Parameter("--category", "C", "Only posts of this category; several: of one of them")),
        ("author", Parameter("--author", "A", "Only posts by this author; several: by one of them")),
        ("from", Parameter("--from", "DATE", "First day, month or year")),
        ("to", Parameter("--to", "DATE", "Last day, month or year")),
        ("sort", Parameter("--sort", "S", "relevance, newest, oldest or relevance-only")),
        ("page", Parameter("--page", "N", "Page of the results, from 1")),
        ("size", Parameter("--size", "N", $"Results on a page, up to {SearchLimits.PageSize}")),
    ];

    public SearchCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("search", "Search in the terminal; without WORDS the newest posts") { _words };
        foreach (var (_, option) in _parameters)
        {
            Command.Options.Add(option);
        }

        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var request = Read(given);
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var live = StoreChoice.LiveGeneration(store);
        using var searcher = PostSearcher.Open(live, RankingChoice.For(live));
        var results = searcher.Search(request with { Today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime) }, cancellation);

        if (_options.Json(given))
        {
            _terminal.Json(SearchJson.Write(results));
        }
        else
        {
            new SearchResultsText(_terminal).Show(results);
        }

        return ExitCode.Done;
    }

    private SearchRequest Read(ParseResult given)
    {
        var text = string.Join(' ', given.GetValue(_words) ?? []);
        var filters = _parameters.SelectMany(parameter => given.GetValue(parameter.Option) ?? [], (parameter, value) => KeyValuePair.Create(parameter.Parameter, value));
        var (request, problems) = RequestParameters.Read(filters.Prepend(KeyValuePair.Create("q", text)));
        return problems is [var problem, ..]
            ? throw new CommandException($"--{problem.Name}: {problem.What}", ExitCode.WrongUsage)
            : request;
    }

    private static Option<string[]> Parameter(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore };
}
