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
    private readonly RequestOptions _request;

    public SearchCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("search", "Search in the terminal; without WORDS the newest posts");
        _request = new RequestOptions(Command, pages: true);
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var request = _request.Read(given, _clock);
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var live = StoreChoice.LiveGeneration(store);
        using var searcher = PostSearcher.Open(live, RankingChoice.For(live));
        var results = searcher.Search(request, cancellation);

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
}
