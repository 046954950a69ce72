using System.CommandLine;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch undo [N]</c>: makes an earlier generation live again.</summary>
internal sealed class UndoCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly Argument<int?> _number = DecisionEdge.Number("without it the one that was live before");

    public UndoCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("undo", "Go back to the generation that was live before, or to generation N") { _number };
        Command.SetAction((given, _) => Task.FromResult(Run(given)));
    }

    public Command Command { get; }

    private int Run(ParseResult given)
    {
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var (undone, live) = DecisionEdge.Decide(store, decisions => decisions.Undo(given.GetValue(_number)));
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { undone = undone.Number, live = live.Number }));
        }
        else if (!_options.Quiet(given))
        {
            _terminal.Line($"Generation {live.Number} is live again. Generation {undone.Number} is undone: what it was made of is not promoted until it changes.");
        }

        return ExitCode.Done;
    }
}
