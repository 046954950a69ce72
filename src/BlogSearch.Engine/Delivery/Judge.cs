using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>Says whether a generation is good enough by what was measured of it.</summary>
internal static class Judge
{
    /// <summary>Findings of a check that the report names; a golden file may have hundreds.</summary>
    private const int Named = 5;

    public static Verdict Decide(CheckPlan plan, Comparison comparison, int? against, DateTimeOffset now, CancellationToken cancellation)
    {
        // Whatever it is like, it is better than nothing: the first one is measured, and goes live.
        var first = against is null;
        var checks = plan.Checks.Select(check => Run(check, comparison, first, cancellation)).ToImmutableArray();
        return new Verdict
        {
            Outcome = Worst(checks) ?? Outcome.Successful,
            When = now,
            Against = against,
            Remark = first ? "It is the first: there is nothing to compare it with." : null,
            Checks = checks,
        };
    }

    /// <summary>What the checks that count say together; null when not one of them could be measured.</summary>
    public static Outcome? Worst(IEnumerable<CheckResult> checks) => checks.Where(check => !check.DryRun && check.Outcome != Outcome.Skipped).Max(check => (Outcome?)check.Outcome);

    /// <summary>What a check says of its measurements.</summary>
    public static CheckResult Weigh<TSubject>(PlannedCheck<TSubject> check, Measured measured)
    {
        var judged = measured.Measurements.Select(measurement => (Measurement: measurement, Outcome: Decide(check, measurement))).ToList();
        var failures = judged.Count(one => one.Outcome == Outcome.Failed);
        var outcome = judged.Count == 0 ? Outcome.Skipped
            : failures > check.FailureLimit ? Outcome.Failed
            : judged.Exists(one => one.Outcome == Outcome.Inconclusive) ? Outcome.Inconclusive
            : Outcome.Successful;
        var against = judged.Where(one => one.Outcome != Outcome.Successful).OrderByDescending(one => one.Outcome).ToList();
        return new CheckResult
        {
            Name = check.Kind.Name,
            Outcome = outcome,
            DryRun = check.DryRun,
            Summary = measured.Summary,
            Condition = outcome switch
            {
                Outcome.Failed => Failed(check),
                Outcome.Inconclusive => $"neither successCondition {check.Success} nor failureCondition {check.Failure} holds",
                _ => null,
            },
            Findings = [.. against.Select(one => one.Measurement.What).Where(what => what != measured.Summary).Take(Named), .. More(against.Count - Named)],
            Measurements = judged.Count,
            Failures = failures,
            Values = (against.Count > 0 ? against[0].Measurement : judged.FirstOrDefault().Measurement)?.Values ?? ImmutableSortedDictionary<string, double>.Empty,
        };
    }

    private static CheckResult Run(PlannedCheck<Comparison> check, Comparison comparison, bool first, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = Weigh(check, check.Kind.Measure(comparison, cancellation));
        return first && result.Outcome != Outcome.Skipped ? result with { DryRun = true } : result;
    }

    private static Outcome Decide<TSubject>(PlannedCheck<TSubject> check, Measurement measurement) => (check.Success?.Holds(measurement.Values), check.Failure?.Holds(measurement.Values)) switch
    {
        (_, true) => Outcome.Failed,
        (true, _) => Outcome.Successful,
        (null, _) => Outcome.Successful,
        (false, null) => Outcome.Failed,
        (false, false) => Outcome.Inconclusive,
    };

    private static string Failed<TSubject>(PlannedCheck<TSubject> check) => check.Failure is { } failure ? $"failureCondition {failure} holds" : $"successCondition {check.Success} does not hold";

    private static IEnumerable<string> More(int count) => count <= 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more")];
}
