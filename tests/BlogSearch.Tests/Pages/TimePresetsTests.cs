using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.Tests.Pages;

public sealed class TimePresetsTests
{
    [Fact]
    public void A_blog_that_goes_on_is_seen_from_today()
        => Assert.Equal(
            ["This year 2", "Last year 3", "Since 2022 9", "Before 2020 5", "This month a year ago 3"],
            Presets("2018-02 5, 2022-01 4, 2025-11 3, 2026-03 2", "2018-02-01", "2026-03-09"));

    [Fact]
    public void A_blog_that_ended_is_seen_from_its_own_life()
        => Assert.Equal(["Since 2017 4", "Before 2010 7", "This month 6 years ago 1"], Presets("2005-05 7, 2020-11 1, 2021-07 3", "2005-05-11", "2021-07-07"));

    [Fact]
    public void What_has_no_post_is_not_offered()
        => Assert.Empty(Presets("", "2005-05-11", "2021-07-07"));

    [Fact]
    public void A_young_blog_has_no_past_to_offer()
        => Assert.Equal(["This year 4"], Presets("2026-02 4", "2026-02-01", "2026-02-28"));

    private static IEnumerable<string> Presets(string months, string first, string last)
    {
        ImmutableArray<FacetValue> counts = [.. months.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(month => month.Split(' ')).Select(month => new FacetValue(month[0], int.Parse(month[1], CultureInfo.InvariantCulture), Selected: false))];
        return TimePresets.Of(counts, Day(first), Day(last), new DateOnly(2026, 11, 23)).Select(preset => $"{preset.Name} {preset.Count}");
    }

    private static DateOnly Day(string day) => RequestParameters.FindDate(day, last: false)!.Value; // written above
}
