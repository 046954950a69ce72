using System.CommandLine;
using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch status</c>: what the live generation holds and what it was made from.</summary>
internal sealed class StatusCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    public StatusCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("status", "Say what the live generation holds and what it was made from");
        Command.SetAction((given, _) => Task.FromResult(Run(given)));
    }

    public Command Command { get; }

    private int Run(ParseResult given)
    {
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var generation = StoreChoice.LiveGeneration(store);
        using var searcher = PostSearcher.Open(generation);
        var blog = Manifest.Find(generation)?.Blog;
        var generations = GenerationFacts.All(store);
        var facts = generations.First(found => found.Number == generation.Number);
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { blog, generation = facts, posts = searcher.PostCount, searcher.FirstDay, searcher.LastDay, generations = generations.Count, newest = generations[^1] }));
            return ExitCode.Done;
        }

        _terminal.Line($"Blog        {blog?.Root ?? "unknown: the manifest cannot be read"}");
        _terminal.Line($"Posts       {IndexReportText.Posts(searcher.PostCount)}{Span(searcher)}");
        _terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Live        generation {generation.Number} of {facts.Made?.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {IndexReportText.Bytes(facts.Bytes)}"));
        if (generations[^1] is { Live: false } newest)
        {
            _terminal.Line($"Newest      generation {newest.Number}, {GenerationStateText.Of(newest)}");
        }

        _terminal.Line(string.Create(CultureInfo.InvariantCulture, $"On disk     {Generations(generations.Count)} in {store.Folder}"));
        return ExitCode.Done;
    }

    private static string Generations(int count) =>
        count == 1 ? "1 generation" : string.Create(CultureInfo.InvariantCulture, $"{count} generations");

    private static string Span(PostSearcher searcher) =>
        searcher is { FirstDay: { } first, LastDay: { } last } ? string.Create(CultureInfo.InvariantCulture, $", {first:O} to {last:O}") : "";
}
