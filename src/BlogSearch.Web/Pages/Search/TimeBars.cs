using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Counts of years and months as bars, the empty ones between them included.</summary>
internal static class TimeBars
{
    /// <summary>More years than this are shown without the empty ones: one post dated in the year 1 must not make two thousand bars.</summary>
    private const int Unbroken = 45;

    public static ImmutableArray<TimeBar> Years(ImmutableArray<FacetValue> counts, int first, int last)
    {
        var known = Count(counts);
        var years = last - first < Unbroken
            ? Enumerable.Range(first, last - first + 1)
            : known.Keys.Select(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(year => year > 0).Order();
        return [.. years.Select(year => Year(year, known.GetValueOrDefault(Four(year))))];
    }

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

    private static Dictionary<string, int> Count(ImmutableArray<FacetValue> counts) => counts.ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);

    private static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
