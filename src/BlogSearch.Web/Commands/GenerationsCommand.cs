using System.CommandLine;
using System.Globalization;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch generations</c>: the finished generations of a blog's index, oldest first.</summary>
internal sealed class GenerationsCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public GenerationsCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("generations", "List the generations on disk and say which one is live");
        Command.SetAction((given, _) => Task.FromResult(Run(given)));
    }

    public Command Command { get; }

    private int Run(ParseResult given)
    {
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var generations = GenerationFacts.All(store);
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(generations));
        }
        else
        {
            generations.ToList().ForEach(generation => _terminal.Line(Summary(generation)));
        }

        return ExitCode.Done;
    }

    private static string Summary(GenerationFacts generation)
    {
        var made = generation.Made?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "its manifest cannot be read";
        return string.Create(CultureInfo.InvariantCulture, $"{generation.Number,6}  {made}  {IndexReportText.Posts(generation.Posts)}, {IndexReportText.Bytes(generation.Bytes)}, {GenerationStateText.Of(generation)}");
    }
}
