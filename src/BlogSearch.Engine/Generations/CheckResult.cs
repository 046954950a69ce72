using System.Collections.Immutable;

namespace BlogSearch.Generations;

/// <summary>What one check found.</summary>
public sealed record CheckResult
{
    public required string Name { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>True when it was measured and does not count.</summary>
    public bool DryRun { get; init; }

    /// <summary>What was measured, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Which condition decided against the generation, in words; null when none did.</summary>
    public string? Condition { get; init; }

    /// <summary>The measurements that failed or decided nothing, each in a sentence; the first ones, when there are many.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    public int Measurements { get; init; }

    public int Failures { get; init; }

    /// <summary>Names and values that the conditions saw; of the worst measurement, when there are several.</summary>
    public ImmutableSortedDictionary<string, double> Values { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}
