using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>What a check measured.</summary>
/// <param name="Summary">In a sentence; why nothing was measured, when there are no measurements.</param>
internal sealed record Measured(string Summary, ImmutableArray<Measurement> Measurements)
{
    public static Measured One(Measurement measurement) => new(measurement.What, [measurement]);

    public static Measured Nothing(string why) => new(why, []);
}
