using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>Judges one generation by what readers meet after its promotion, look by look.</summary>
public sealed class PromotionJudge
{
    /// <summary>How long a generation is watched: long enough for a quiet blog to be asked something, short enough that its author remembers what she changed.</summary>
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromHours(1);

    /// <summary>Of fewer searches, now or before, a share says nothing.</summary>
    public const int Enough = 20;

    private readonly ImmutableArray<PlannedCheck<LiveComparison>> _checks;
    private readonly ImmutableArray<List<Measurement>> _measured;

    /// <exception cref="ConfigurationException">A condition cannot be understood.</exception>
    public PromotionJudge(ChecksSettings settings)
    {
        _checks = CheckPlan.LiveOf(settings);
        _measured = [.. _checks.Select(_ => new List<Measurement>())];
    }

    /// <summary>A look at the figures.</summary>
    /// <param name="then">Figures of the generations before.</param>
    /// <param name="searcher">The live generation.</param>
    /// <param name="before">The generation to go back to; null when there is none.</param>
    /// <returns>Null while there are too few searches to judge by.</returns>
    /// <exception cref="OperationCanceledException">The program is to end.</exception>
    public Verdict? Look(LiveFigures now, LiveFigures then, PostSearcher searcher, Generation? before, DateTimeOffset at, CancellationToken cancellation)
    {
        using var comparison = new LiveComparison(now, then, searcher, before);
        var checks = _checks.Zip(_measured, (check, measured) => Look(check, measured, comparison, cancellation)).ToImmutableArray();
        return checks.All(check => check.Outcome == Outcome.Skipped) ? null : new Verdict { Outcome = Judge.Worst(checks) ?? Outcome.Successful, When = at, Against = before?.Number, Checks = checks };
    }

    /// <summary>Each look is a measurement, so that a check's failureLimit says how many may be bad.</summary>
    private static CheckResult Look(PlannedCheck<LiveComparison> check, List<Measurement> measured, LiveComparison comparison, CancellationToken cancellation)
    {
        var look = check.Kind.Measure(comparison, cancellation);
        measured.AddRange(look.Measurements);
        return Judge.Weigh(check, new Measured(look.Summary, [.. measured]));
    }
}
