using System.CommandLine;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch abort</c>: gives up the generation that is paused.</summary>
internal sealed class AbortCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public AbortCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("abort", "Give up the paused generation; the live one stays live");
        Command.SetAction((given, _) => Task.FromResult(Run(given)));
    }

    public Command Command { get; }

    private int Run(ParseResult given)
    {
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var aborted = DecisionEdge.Decide(store, decisions => decisions.Abort());
        var live = store.Current()?.Number;
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { aborted = aborted.Number, live }));
        }
        else if (!_options.Quiet(given))
        {
            _terminal.Line($"Generation {aborted.Number} is given up; {(live is null ? "no generation is live" : $"generation {live} stays live")}.");
        }

        return ExitCode.Done;
    }
}
