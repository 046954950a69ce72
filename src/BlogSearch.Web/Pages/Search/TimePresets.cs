using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Spans of time with a name, those that have posts: some seen from today, some from the life of the blog.</summary>
internal static class TimePresets
{
    /// <summary>Years ago that are looked back to for posts of this month.</summary>
    private const int LongAgo = 30;

    /// <summary>The latest years of a blog that has more.</summary>
    private const int Few = 5;

    /// <param name="months">Posts a month, as the results count them; presets begin and end with months, so their counts are exact.</param>
    /// <param name="first">Day of the oldest post.</param>
    /// <param name="last">Day of the newest post.</param>
    public static ImmutableArray<TimeBar> Of(ImmutableArray<FacetValue> months, DateOnly first, DateOnly last, DateOnly today)
    {
        var counts = months.ToDictionary(month => month.Value, month => month.Count, StringComparer.Ordinal);
        IEnumerable<TimeBar> all =
        [
            Years(Say("This year"), today.Year, today.Year),
            Years(Say("Last year"), today.Year - 1, today.Year - 1),
            .. last.Year - first.Year >= Few ? [Years(Say("Since {0}", Four(last.Year - Few + 1)), last.Year - Few + 1, Math.Max(last.Year, today.Year))] : Array.Empty<TimeBar>(),
            .. Turn(first, last) is { } turn ? [Years(Say("Before {0}", Four(turn)), first.Year, turn - 1)] : Array.Empty<TimeBar>(),
            .. MonthsAgo(counts, today),
        ];
        return [.. all.Select(preset => preset with { Count = Count(counts, preset) }).Where(preset => preset.Count > 0)];
    }

    /// <summary>The first round year after the blog's first; null where it has not seen one.</summary>
    private static int? Turn(DateOnly first, DateOnly last)
    {
        int[] round = [10, 5];
        return round.Select(step => ((first.Year / step) + 1) * step).Where(year => year <= last.Year).Select(year => (int?)year).FirstOrDefault();
    }

    /// <summary>This month in the latest earlier year that has posts of it.</summary>
    private static IEnumerable<TimeBar> MonthsAgo(Dictionary<string, int> counts, DateOnly today)
        => Enumerable.Range(1, Math.Min(LongAgo, today.Year - 1))
            .Select(ago => (Ago: ago, First: new DateOnly(today.Year - ago, today.Month, 1)))
            .Where(month => counts.GetValueOrDefault(Month(month.First)) > 0)
            .Select(month => new TimeBar(Many(month.Ago, "This month a year ago", "This month {0} years ago"), "", month.First, month.First.AddMonths(1).AddDays(-1), 0))
            .Take(1);

    private static int Count(Dictionary<string, int> counts, TimeBar span)
        => counts.Where(month => string.CompareOrdinal(month.Key, Month(span.From)) >= 0 && string.CompareOrdinal(month.Key, Month(span.To)) <= 0).Sum(month => month.Value);

    private static TimeBar Years(string name, int first, int last) => new(name, "", new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), 0);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
