using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch evaluate GOLDEN</c>: how well judged queries are answered, by one generation or two side by side.</summary>
internal sealed class EvaluateCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    private readonly Argument<string> _golden = new("GOLDEN") { Description = "File of judged queries, one JSON object a line: {\"id\", \"query\", \"relevant\": {\"path\": grade}}" };
    private readonly Option<string[]> _without = new("--without") { HelpName = "PART", Description = $"Leave a part of the ranking out: {string.Join(", ", RankingParts.Names)}", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int?> _against = new("--against") { HelpName = "N", Description = "Compare with generation N, query by query" };
    private readonly Option<string> _sort = new("--sort") { HelpName = "SORT", Description = "relevance-only (the default: words alone) or relevance (with recency and links, as readers get it)", DefaultValueFactory = _ => "relevance-only" };

    public EvaluateCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        Command = new Command("evaluate", "Measure the ranking with judged queries") { _golden, _without, _against, _sort };
        _sort.AcceptOnlyFromAmong("relevance-only", "relevance");
        Command.SetAction((given, cancellation) => Task.FromResult(Run(given, cancellation)));
    }

    public Command Command { get; }

    private int Run(ParseResult given, CancellationToken cancellation)
    {
        var golden = Golden(given.GetRequiredValue(_golden));
        var store = StoreChoice.Only(_options.Index(given), _clock);
        var generation = StoreChoice.LiveGeneration(store);
        var ranking = Ranking(given, generation);
        var sort = given.GetValue(_sort) == "relevance" ? SearchSort.Relevance : SearchSort.RelevanceOnly;
        var live = Evaluate(generation, ranking, golden, sort, cancellation);
        var other = given.GetValue(_against) is { } number ? Evaluate(Generation(store, number), ranking, golden, sort, cancellation) : null;
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { sort = given.GetValue(_sort), evaluation = live, against = other }));
            return ExitCode.Done;
        }

        Show(live, other, _options.Quiet(given));
        _terminal.Line($"sort {given.GetValue(_sort)}");
        return ExitCode.Done;
    }

    private Ranking Ranking(ParseResult given, Generation generation)
    {
        var ranking = RankingChoice.For(generation);
        foreach (var part in given.GetValue(_without) ?? [])
        {
            ranking = RankingParts.Without(ranking, part)
                ?? throw new CommandException($"--without {part}: the ranking has no such part. It has {string.Join(", ", RankingParts.Names)}.", ExitCode.WrongUsage);
        }

        return ranking;
    }

    private static ImmutableArray<GoldenQuery> Golden(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"There is no file {file}. Name a file of judged queries, one JSON object a line.");
        }

        var (queries, problems) = GoldenQuery.ReadFile(file);
        return problems is [var problem, ..] ? throw new CommandException(problem)
            : queries.IsEmpty ? throw new CommandException($"There is no query in {file}.")
            : queries;
    }

    private static Generation Generation(GenerationStore store, int number) =>
        store.List().FirstOrDefault(generation => generation.Number == number)
        ?? throw new CommandException($"There is no generation {number} in {store.Folder}. `blogsearch generations` lists them.", ExitCode.WrongUsage);

    private static Evaluation Evaluate(Generation generation, Ranking ranking, IEnumerable<GoldenQuery> golden, SearchSort sort, CancellationToken cancellation)
    {
        using var searcher = PostSearcher.Open(generation, ranking);
        return Evaluation.Of(searcher, golden, sort, cancellation);
    }

    private void Show(Evaluation live, Evaluation? other, bool quiet)
    {
        if (!quiet)
        {
            for (var i = 0; i < live.Queries.Length; i++)
            {
                _terminal.Line(Row(live.Queries[i], other?.Queries[i]));
            }
        }

        _terminal.Line(Summary(live));
        if (other is not null)
        {
            var (wins, losses) = live.Against(other);
            _terminal.Line($"{Summary(other)} (the other)");
            _terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{wins} better, {losses} worse, {live.Queries.Length - wins - losses} the same"));
        }
    }

    private static string Row(QueryEvaluation query, QueryEvaluation? other)
    {
        var rank = query.FirstRank?.ToString(CultureInfo.InvariantCulture) ?? "-";
        var before = other is null || other.FirstRank == query.FirstRank ? "" : string.Create(CultureInfo.InvariantCulture, $"  (the other: {other.FirstRank?.ToString(CultureInfo.InvariantCulture) ?? "-"})");
        return string.Create(CultureInfo.InvariantCulture, $"{rank,4}  {query.Ndcg:0.000}  {PrintableText.Of(query.Query)}{before}");
    }

    private static string Summary(Evaluation evaluation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{evaluation.Queries.Length} queries: nDCG@10 {evaluation.Ndcg:0.0000}, MRR@10 {evaluation.ReciprocalRank:0.0000}, success@1 {evaluation.SuccessAtOne:0.000}, success@10 {evaluation.SuccessAtTen:0.000}, recall@100 {evaluation.Recall:0.000}");
}
