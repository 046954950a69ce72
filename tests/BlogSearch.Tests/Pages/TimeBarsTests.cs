using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.Tests.Pages;

public sealed class TimeBarsTests
{
    [Theory]
    [InlineData(2008, 2025, "2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025")]
    [InlineData(1998, 2025, "98 99 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25")]
    [InlineData(1966, 2025, "65–69 70–74 75–79 80–84 85–89 90–94 95–99 00–04 05–09 10–14 15–19 20–24 25–29")]
    [InlineData(1899, 2025, "90–99 00–09 10–19 20–29 30–39 40–49 50–59 60–69 70–79 80–89 90–99 00–09 10–19 20–29")]
    public void Years_stand_in_one_row_however_many_there_are(int first, int last, string feet)
    {
        var bars = TimeBars.Years([], first, last);

        Assert.Equal(feet.Split(' '), bars.Select(bar => bar.Foot));
        Assert.All(bars, bar => Assert.Contains(bar.Foot, bar.Name, StringComparison.Ordinal)); // who speaks what she sees presses it
        Assert.True(bars[0].From.Year <= first && bars[^1].To.Year >= last);
        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void A_bar_of_five_years_counts_them_all_and_opens_to_each()
    {
        var counts = Counts((1966, 1), (1969, 2), (1970, 4), (2025, 8));

        var bars = TimeBars.Years(counts, 1966, 2025);

        Assert.Equal(("1965–69", 3), (bars[0].Name, bars[0].Count));
        Assert.Equal([("1965", 0), ("1966", 1), ("1967", 0), ("1968", 0), ("1969", 2)], TimeBars.Within(bars[0], counts).Select(bar => (bar.Name, bar.Count)));
        Assert.Equal(15, bars.Sum(bar => bar.Count));
    }

    [Fact]
    public void A_post_dated_in_the_year_1_does_not_make_two_thousand_bars()
    {
        Assert.Equal(["0001", "2024", "2025"], TimeBars.Years(Counts((2025, 1), (2024, 3), (1, 1)), 1, 2025).Select(bar => bar.Name));
    }

    private static ImmutableArray<FacetValue> Counts(params (int Year, int Count)[] years) =>
        [.. years.Select(year => new FacetValue(year.Year.ToString("0000", CultureInfo.InvariantCulture), year.Count, Selected: false))];
}
