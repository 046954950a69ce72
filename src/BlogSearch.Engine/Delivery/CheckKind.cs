using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>A check: what it measures, and what is good and bad unless the settings say otherwise.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
internal sealed record CheckKind<TSubject>
{
    public required string Name { get; init; }

    /// <summary>The names of its values, for conditions; the first is the one that matters most.</summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>When a measurement is good; null: when it is not bad.</summary>
    public string? Success { get; init; }

    /// <summary>When a measurement is bad; null: when it is not good.</summary>
    public required string Failure { get; init; }

    public required Func<TSubject, CancellationToken, Measured> Measure { get; init; }
}
