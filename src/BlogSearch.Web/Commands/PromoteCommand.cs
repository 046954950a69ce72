using System.CommandLine;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch promote [N]</c>: makes a generation live that waits for it, or any on disk.</summary>
internal sealed class PromoteCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly Argument<int?> _number = DecisionEdge.Number("without it the one that is paused");

    public PromoteCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("promote", "Make the paused generation live, or generation N") { _number };
        Command.SetAction((given, _) => Task.FromResult(Run(given)));
    }

    public Command Command { get; }

    private int Run(ParseResult given)
    {
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var live = DecisionEdge.Decide(store, decisions => decisions.Promote(given.GetValue(_number)));
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { live = live.Number }));
        }
        else if (!_options.Quiet(given))
        {
            _terminal.Line($"Generation {live.Number} is live.");
        }

        return ExitCode.Done;
    }
}
