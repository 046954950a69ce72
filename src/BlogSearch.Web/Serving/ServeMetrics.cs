using System.Diagnostics;
using System.Diagnostics.Metrics;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>What is counted for the operator. Labels have few and known values: never a query, a path or an address.</summary>
internal sealed class ServeMetrics : IDisposable
{
    public const string MeterName = "BlogSearch";

    /// <summary>Nobody waited for the answer.</summary>
    private const string Abandoned = "abandoned";

    /// <summary>Verdicts on a new generation, as the label says them.</summary>
    private static readonly string[] Verdicts = ["successful", "failed", "inconclusive"];

    /// <summary>Seconds; the first is what a search of a small blog takes, the last the limit of a search.</summary>
    private static readonly double[] QuerySeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

    private static readonly double[] RunSeconds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly Meter _meter = new(MeterName);
    private readonly TimeProvider _clock;
    private readonly Counter<long> _queries;
    private readonly Histogram<double> _queryTime;
    private readonly Counter<long> _runs;
    private readonly Histogram<double> _runTime;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _watches;
    private LastRun? _last;

    public ServeMetrics(LiveSearcher live, CircuitCount circuits, TimeProvider clock)
    {
        _clock = clock;
        _queries = _meter.CreateCounter<long>("blogsearch.queries", description: "Searches asked of the index, by what came of them.");
        _queryTime = _meter.CreateHistogram("blogsearch.query.duration", "s", "Time of a search, facets and snippets included.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = QuerySeconds });
        _runs = _meter.CreateCounter<long>("blogsearch.index.runs", description: "Attempts to bring the index up to date, by what came of them.");
        _runTime = _meter.CreateHistogram("blogsearch.index.run.duration", "s", "Time of bringing the index up to date.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = RunSeconds });
        _rejected = _meter.CreateCounter<long>("blogsearch.posts.rejected", description: "Posts that a new generation was made without, by reason.");
        _verdicts = _meter.CreateCounter<long>("blogsearch.generation.verdicts", description: "Judgements on new generations.");
        _watches = _meter.CreateCounter<long>("blogsearch.generation.watches", description: "Generations that were watched after promotion, by what came of it.");
        _meter.CreateObservableGauge("blogsearch.index.documents", () => Measured(live.PostCount), description: "Posts in the live generation.");
        _meter.CreateObservableGauge("blogsearch.index.generation.info", () => Named(live), description: "The live generation; always 1.");
        _meter.CreateObservableGauge("blogsearch.index.last.success.timestamp", LastSuccess, "s", "When the index was last found or made up to date.");
        _meter.CreateObservableGauge("blogsearch.index.posts.left.out", LeftOut, description: "Posts that are not in the index, by reason.");
        _meter.CreateObservableGauge("blogsearch.circuits", () => circuits.Open, description: "Pages that are connected live.");
        Begin();
    }

    /// <summary>Runs a search and counts what came of it.</summary>
    /// <param name="figures">Of the generation that is searched.</param>
    public SearchResults Measure(SearchRequest request, LiveCounter figures, Func<SearchResults> search)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        SearchResults? results = null;
        try
        {
            results = search();
            outcome = OutcomeOf(results);
            return results;
        }
        catch (OperationCanceledException)
        {
            outcome = Abandoned;
            throw;
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            _queryTime.Record(took.TotalSeconds);
            Count(_queries, "outcome", outcome);
            if (outcome != Abandoned)
            {
                figures.Count(request, results, took);
            }
        }
    }

    /// <summary>A search was asked for before there was an index.</summary>
    public void Refused() => Count(_queries, "outcome", "refused");

    /// <summary>The posts were read, and what was made of them judged, be it that nothing had changed.</summary>
    public void Ran(RolloutReport rollout)
    {
        var report = rollout.Index;
        var broken = report.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Path).Distinct(StringComparer.Ordinal).Count();
        var leftOut = report.LeftOut.CountBy(post => post.State).Append(new(PostState.Broken, broken)).ToDictionary(count => Label(count.Key), count => count.Value, StringComparer.Ordinal);
        foreach (var (reason, count) in leftOut.Where(_ => report.Built))
        {
            Count(_rejected, "reason", reason, count);
        }

        Count(_runs, "outcome", report.Built ? "built" : "unchanged");
        _runTime.Record(rollout.Took.TotalSeconds);
        if (report.Built && rollout.Verdict is { } verdict)
        {
            Judged(verdict.Outcome);
        }

        // What was aborted leaves readers with an older index: that is no success.
        var last = rollout.Outcome == RolloutOutcome.Aborted ? Volatile.Read(ref _last)?.At : _clock.GetUtcNow();
        Volatile.Write(ref _last, new LastRun(last, leftOut));
    }

    public void Failed() => Count(_runs, "outcome", "failed");

    /// <summary>The watch over a generation ended.</summary>
    public void Watched(PromotionState outcome) => Count(_watches, "outcome", Label(outcome));

    private void Judged(Outcome verdict) => Count(_verdicts, "verdict", verdict.ToString().ToLowerInvariant());

    public void Dispose() => _meter.Dispose();

    private static string OutcomeOf(SearchResults results) => results switch
    {
        _ when results.Notices.Any(notice => notice.Kind == NoticeKind.TimedOut) => "cut_short",
        { Total: > 0 } => "found",
        { Hits.IsEmpty: false } => "partial",
        _ => "nothing",
    };

    private static string Label<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Count(Counter<long> counter, string label, string value, long by = 1) => counter.Add(by, new KeyValuePair<string, object?>(label, value));

    private static IEnumerable<Measurement<int>> Measured(int? value) => value is { } number ? [new(number)] : [];

    private static IEnumerable<Measurement<int>> Named(LiveSearcher live) =>
        live.Generation is { } number ? [new(1, new KeyValuePair<string, object?>("generation", number.ToString(System.Globalization.CultureInfo.InvariantCulture)))] : [];

    private IEnumerable<Measurement<double>> LastSuccess() => Volatile.Read(ref _last)?.At is { } at ? [new(at.ToUnixTimeMilliseconds() / 1000.0)] : [];

    private IEnumerable<Measurement<int>> LeftOut() =>
        Volatile.Read(ref _last)?.LeftOut.Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("reason", count.Key))) ?? [];

    // A rate can only be told from the second value on: every series begins with nothing.
    private void Begin()
    {
        Array.ForEach(["found", "partial", "nothing", "cut_short", "failed", Abandoned, "refused"], outcome => Count(_queries, "outcome", outcome, 0));
        Array.ForEach(["built", "unchanged", "failed"], outcome => Count(_runs, "outcome", outcome, 0));
        Array.ForEach([PostState.Draft, PostState.Future, PostState.Expired, PostState.Broken], state => Count(_rejected, "reason", Label(state), 0));
        Array.ForEach(Enum.GetValues<PromotionState>().Where(state => state != PromotionState.Watching).ToArray(), state => Count(_watches, "outcome", Label(state), 0));
        Array.ForEach(Verdicts, verdict => Count(_verdicts, "verdict", verdict, 0));
    }

    private sealed record LastRun(DateTimeOffset? At, IReadOnlyDictionary<string, int> LeftOut);
}
