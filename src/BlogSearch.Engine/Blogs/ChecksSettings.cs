using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>checks</c>: what a new generation must prove before it goes live, and what readers must not meet after that.</summary>
public sealed record ChecksSettings
{
    /// <summary>Names of the checks, as the report calls them. In the settings hyphens and case do not matter.</summary>
    public static readonly ImmutableArray<string> Names = ["posts-lost", "golden", "overlap", "zero-hits", "latency-p95", "size", "problems", "live-zero-hits", "live-errors", "live-latency-p95"];

    /// <summary>What is said of a check, by one of <see cref="Names"/>.</summary>
    public ImmutableSortedDictionary<string, CheckSettings> Checks { get; init; } = ImmutableSortedDictionary<string, CheckSettings>.Empty;

    /// <summary>Queries to compare generations by; empty: those that readers asked, or such as the posts themselves suggest.</summary>
    public ImmutableArray<string> Queries { get; init; } = [];

    /// <summary>How long live figures are watched after a promotion; zero: not at all. Null: not said.</summary>
    public TimeSpan? Watch { get; init; }

    public CheckSettings Of(string name) => Checks.GetValueOrDefault(name) ?? CheckSettings.None;
}
