using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Counts of years and months as bars, the empty ones between them included.</summary>
internal static class TimeBars
{
    /// <summary>Bars that stand in one row with four digits under each, and with two.</summary>
    private const int Roomy = 18;

    private const int Most = 28;

    /// <summary>Bars that stand for several years, with the first and the last under each.</summary>
    private const int MostSpans = 14;

    private static readonly int[] SpanYears = [5, 10];

    /// <summary>From the first year to the last in one row: where years are too many, five of them or ten to a bar, of which <see cref="Within"/> shows each.</summary>
    public static ImmutableArray<TimeBar> Years(ImmutableArray<FacetValue> counts, int first, int last)
    {
        var known = Count(counts);
        var step = Step(first, last);
        return step switch
        {
            // One post dated in the year 1 must not make two thousand bars.
            0 => Years(known, known.Keys.Select(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(year => year > 0).Order()),
            1 => Years(known, Enumerable.Range(first, last - first + 1)),
            _ => [.. Enumerable.Range(first / step, (last / step) - (first / step) + 1).Select(number => Span(known, number * step, step))],
        };
    }

    /// <summary>The years of a bar that stands for several.</summary>
    public static ImmutableArray<TimeBar> Within(TimeBar span, ImmutableArray<FacetValue> counts) => Years(Count(counts), Enumerable.Range(span.From.Year, span.To.Year - span.From.Year + 1));

    /// <summary>True when the bar is of more than one year.</summary>
    public static bool IsSpan(TimeBar bar) => bar.From.Year < bar.To.Year;

    public static TimeBar Year(int year, int count) => new(Four(year), Four(year), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), count);

    public static ImmutableArray<TimeBar> Months(ImmutableArray<FacetValue> counts, int year)
    {
        var known = Count(counts);
        return
        [
            .. Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1)).Select(first => new TimeBar(
                first.ToString("MMM yyyy", Words.Culture),
                first.ToString("MMM", Words.Culture),
                first,
                new DateOnly(year, first.Month, DateTime.DaysInMonth(year, first.Month)),
                known.GetValueOrDefault(first.ToString("yyyy-MM", CultureInfo.InvariantCulture)))),
        ];
    }

    /// <summary>Years to a bar; 0 where only the years that have posts are shown.</summary>
    private static int Step(int first, int last) => last - first < Most ? 1 : SpanYears.FirstOrDefault(step => (last / step) - (first / step) < MostSpans);

    private static ImmutableArray<TimeBar> Years(Dictionary<string, int> known, IEnumerable<int> years)
    {
        ImmutableArray<TimeBar> bars = [.. years.Select(year => Year(year, known.GetValueOrDefault(Four(year))))];
        return bars.Length <= Roomy ? bars : [.. bars.Select(bar => bar with { Foot = Two(bar.From.Year) })];
    }

    private static TimeBar Span(Dictionary<string, int> known, int first, int step)
    {
        var last = first + step - 1;
        var count = Enumerable.Range(first, step).Sum(year => known.GetValueOrDefault(Four(year)));
        return new TimeBar($"{Four(first)}–{Two(last)}", $"{Two(first)}–{Two(last)}", new DateOnly(Math.Max(1, first), 1, 1), new DateOnly(last, 12, 31), count);
    }

    private static Dictionary<string, int> Count(ImmutableArray<FacetValue> counts) => counts.ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);

    private static string Two(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);

    private static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
