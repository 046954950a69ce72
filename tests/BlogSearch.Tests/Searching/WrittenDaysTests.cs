using BlogSearch.Searching;

namespace BlogSearch.Tests.Searching;

public sealed class WrittenDaysTests
{
    // A Wednesday.
    private static readonly DateOnly _today = new(2020, 4, 15);

    [Theory]
    [InlineData("2019", "2019-01-01 2019-12-31")]
    [InlineData("2019-11", "2019-11-01 2019-11-30")]
    [InlineData("2019/11", "2019-11-01 2019-11-30")]
    [InlineData("2019-11-20", "2019-11-20 2019-11-20")]
    [InlineData("2019-11..2020-02", "2019-11-01 2020-02-29")]
    [InlineData("2020-02..2019-11", "2019-11-01 2020-02-29")]
    [InlineData("2019..", "2019-01-01 9999-12-31")]
    [InlineData("..2019", "0001-01-01 2019-12-31")]
    [InlineData("2019...2020", "2019-01-01 2020-12-31")]
    [InlineData("today", "2020-04-15 2020-04-15")]
    [InlineData("Yesterday", "2020-04-14 2020-04-14")]
    [InlineData("this year", "2020-01-01 2020-12-31")]
    [InlineData("last year", "2019-01-01 2019-12-31")]
    [InlineData("last-year", "2019-01-01 2019-12-31")]
    [InlineData("Previous_Month", "2020-03-01 2020-03-31")]
    [InlineData("this week", "2020-04-13 2020-04-19")]
    [InlineData("last week", "2020-04-06 2020-04-12")]
    [InlineData("past year", "2019-04-15 2020-04-15")]
    [InlineData("2y", "2018-04-15 2020-04-15")]
    [InlineData("3 months", "2020-01-15 2020-04-15")]
    [InlineData("last 3 months", "2020-01-15 2020-04-15")]
    [InlineData("10d", "2020-04-05 2020-04-15")]
    [InlineData("2 years ago", "2018-01-01 2018-12-31")]
    [InlineData("2y..1y", "2018-04-15 2020-04-15")]
    [InlineData("9999y", "0001-01-01 2020-04-15")]
    [InlineData("someday", null)]
    [InlineData("", null)]
    [InlineData("..", null)]
    [InlineData("2019..someday", null)]
    [InlineData("2019-02-30", null)]
    [InlineData("2019-13", null)]
    [InlineData("0000", null)]
    [InlineData("19", null)]
    [InlineData("10000y", null)]
    [InlineData("99999999999999999999 years", null)]
    [InlineData("3 bananas", null)]
    public void Days_as_people_write_them(string text, string? days) =>
        Assert.Equal(days, WrittenDays.Find(text, _today) is { } found ? $"{found.First:yyyy-MM-dd} {found.Last:yyyy-MM-dd}" : null);

    [Theory]
    [InlineData("before:2019", "2018-12-31")]
    [InlineData("before:2019-11-20", "2019-11-19")]
    [InlineData("before:\"last year\"", "2018-12-31")]
    [InlineData("before:2y", "2018-04-14")]
    [InlineData("after:2019", "2020-01-01")]
    [InlineData("after:2019-11", "2019-12-01")]
    [InlineData("after:2y", "2018-04-16")]
    public void Before_and_after_leave_out_the_days_they_name(string filter, string nearest)
    {
        var typed = Assert.Single(QueryParser.Parse(filter).Filters);
        var span = WrittenDays.Find(typed.Values[0], _today)!.Value.For(typed.Kind); // known to the parser
        var day = DateOnly.ParseExact(nearest, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        Assert.Equal((true, false), typed.Kind == FilterKind.Before ? (span.Has(day), span.Has(day + 1)) : (span.Has(day), span.Has(day - 1)));
    }

    [Fact]
    public void At_the_ends_of_time_nothing_breaks()
    {
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue])
        {
            foreach (var text in (string[])["this week", "last week", "this month", "9999 months", "9999 weeks", "9999 years ago", "yesterday", "2y..", "..today"])
            {
                Assert.All([FilterKind.Date, FilterKind.Before, FilterKind.After], kind => Assert.NotNull(WrittenDays.Find(text, day)?.For(kind)));
            }
        }
    }

    [Theory]
    [InlineData("last year", true)]
    [InlineData("2019..today", true)]
    [InlineData("2019", false)]
    [InlineData("someday", false)]
    public void Only_some_dates_depend_on_today(string text, bool depends) => Assert.Equal(depends, WrittenDays.NeedsToday(text));
}
