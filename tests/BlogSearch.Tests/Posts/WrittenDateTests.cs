using BlogSearch.Posts;

namespace BlogSearch.Tests.Posts;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2019-11-20", "2019-11-20T00:00:00+01:00")]
    [InlineData("2019-11-20T21:30:00-07:00", "2019-11-20T21:30:00-07:00")]
    [InlineData("2019-11-20T21:30:00Z", "2019-11-20T21:30:00+00:00")]
    [InlineData("2009-12-25 10:41:06 +0000", "2009-12-25T10:41:06+00:00")]
    [InlineData("2009-12-25 10:41:06.123456789 +02:00", "2009-12-25T10:41:06+02:00")]
    [InlineData("2015-03-17 14:00:00 -4", "2015-03-17T14:00:00-04:00")]
    [InlineData("2019-07-20 10:41", "2019-07-20T10:41:00+02:00")]
    [InlineData("2013/7/13 20:46:25", "2013-07-13T20:46:25+02:00")]
    [InlineData("Mon, 02 Jan 2006 15:04:05 MST", "2006-01-02T15:04:05-07:00")]
    [InlineData("Mon Jan 2 15:04:05 2006", "2006-01-02T15:04:05+01:00")]
    [InlineData("Jul 08 2022", "2022-07-08T00:00:00+02:00")]
    [InlineData("July 8, 2022", "2022-07-08T00:00:00+02:00")]
    [InlineData("2 January 2006", "2006-01-02T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59+00:00")]
    public void All_forms_that_blogs_hold_are_read_and_the_zone_fills_what_is_not_said(string text, string moment)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var date = WrittenDate.Parse(text);

        Assert.Equal(moment, date?.Moment(berlin).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30")]
    [InlineData("2024-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("-0044-03-15")]
    [InlineData("03.02.2024")]
    [InlineData("2024-01-01T25:00:00Z")]
    [InlineData("2024-02-03T00:30:00+99:00")]
    [InlineData("٢٠٢٤-٠٢-٠٣")]
    [InlineData("12/25/2009")]
    [InlineData("T")]
    [InlineData("-")]
    public void What_no_calendar_has_is_no_date(string text) => Assert.Null(WrittenDate.Parse(text));
}
