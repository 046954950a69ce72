using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>All kinds of checks, in the order of the report.</summary>
internal static class CheckKinds
{
    /// <summary>Asked of a new generation before it goes live.</summary>
    public static ImmutableArray<CheckKind<Comparison>> Before { get; } =
        [PostsLostCheck.Kind, SizeCheck.Kind, ProblemsCheck.Kind, GoldenCheck.Kind, OverlapCheck.Kind, ZeroHitsCheck.Kind, LatencyCheck.Kind];

    /// <summary>Asked of what readers meet after that.</summary>
    public static ImmutableArray<CheckKind<LiveComparison>> After { get; } = [LiveZeroHitsCheck.Kind, LiveErrorsCheck.Kind, LiveLatencyCheck.Kind];
}
