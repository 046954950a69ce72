using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>How many searches took how long. Steps of a tenth from 0.05 ms to some seconds: memory does not grow with the searches, and a percentile is right to a tenth.</summary>
public sealed record SearchTimes
{
    private const double Shortest = 0.05;

    private const double Growth = 1.1;

    /// <summary>0.05 ms · 1.1^130 is 12 s, far beyond the limit of a search.</summary>
    private const int Steps = 130;

    private static readonly ImmutableArray<long> Nothing = [.. new long[Steps + 1]];

    private readonly ImmutableArray<long> _counts = Nothing;

    public static SearchTimes None { get; } = new();

    internal static int StepOf(TimeSpan took) => (int)Math.Clamp(Math.Ceiling(Math.Log(took.TotalMilliseconds / Shortest, Growth)), 0, Steps);

    /// <summary>Steps that are missing, as another version may have had fewer, had no searches.</summary>
    internal static SearchTimes Of(ReadOnlySpan<long> counts)
    {
        var all = Empty();
        counts[..Math.Min(counts.Length, all.Length)].CopyTo(all);
        return new SearchTimes([.. all]);
    }

    internal static long[] Empty() => [.. Nothing];

    private SearchTimes()
    {
    }

    private SearchTimes(ImmutableArray<long> counts) => _counts = counts;

    /// <summary>Searches of each step.</summary>
    internal ImmutableArray<long> Counts => _counts;

    /// <summary>Milliseconds that 95 of 100 searches took at most; 0 when there were none.</summary>
    public double Percentile95
    {
        get
        {
            var rest = (long)Math.Ceiling(_counts.Sum() * 0.95);
            for (var step = 0; step <= Steps && rest > 0; step++)
            {
                rest -= _counts[step];
                if (rest <= 0)
                {
                    return Shortest * Math.Pow(Growth, step);
                }
            }

            return 0;
        }
    }

    public SearchTimes With(SearchTimes other) => new([.. _counts.Zip(other._counts, (mine, its) => mine + its)]);
}
