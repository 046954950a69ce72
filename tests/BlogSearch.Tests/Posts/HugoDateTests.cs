using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Tests.Posts;

/// <summary>What Hugo 0.111.3 reads as a date and what it passes over.</summary>
public sealed class HugoDateTests
{
    [Theory]
    [InlineData("2020-01-02", "2020-01-02T00:00:00+01:00")]
    [InlineData("2020-01-02T03:04:05Z", "2020-01-02T03:04:05+00:00")]
    [InlineData("2020-01-02T3:04:05+0900", "2020-01-02T03:04:05+09:00")]
    [InlineData("2020-01-02T03:04:05.123", "2020-01-02T03:04:05+01:00")]
    [InlineData("2020-01-02 03:04:05", "2020-01-02T03:04:05+01:00")]
    [InlineData("2020-01-02 03:04:05Z", "2020-01-02T03:04:05+00:00")]
    [InlineData("2020-01-02 03:04:05 -07:00", "2020-01-02T03:04:05-07:00")]
    [InlineData("2020-01-02 03:04:05.5 -0700 MST", "2020-01-02T03:04:05-07:00")]
    [InlineData("02 Jan 2020", "2020-01-02T00:00:00+01:00")]
    [InlineData("Thu, 02 Jan 2020 03:04:05 MST", "2020-01-02T03:04:05+00:00")]
    [InlineData("02 Jan 20 03:04 MST", "2020-01-02T03:04:00+00:00")]
    [InlineData("Thursday, 02-Jan-20 03:04:05 MST", "2020-01-02T03:04:05+00:00")]
    [InlineData("Thu Jan  2 03:04:05 2020", "2020-01-02T03:04:05+01:00")]
    [InlineData("Thu Jan 2 03:04:05 MST 2020", "2020-01-02T03:04:05+00:00")]
    [InlineData("1577934245", "2020-01-02T03:04:05+00:00")]
    public void A_date_in_a_form_of_Go_is_read(string text, string moment)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        Assert.Equal(moment, HugoDate.Of(new Node.Scalar(text, isPlain: true, 1))?.Moment(berlin).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2020-1-2")]
    [InlineData("2020/01/02")]
    [InlineData("2020-01-02T03:04")]
    [InlineData("2020-01-02t03:04:05z")]
    [InlineData("2020-01-02T03:04:05 +09:00")]
    [InlineData("2020-01-02 03:04:05 +09")]
    [InlineData("2020-01-02 03:04:05 UTC")]
    [InlineData("2020-02-30")]
    [InlineData("January 2, 2020")]
    [InlineData("2 Jan 2020")]
    [InlineData("Thu, 2 Jan 2020 03:04:05 +0000")]
    public void A_date_in_another_form_is_none(string text) => Assert.Null(HugoDate.Of(new Node.Scalar(text, isPlain: true, 1)));

    [Fact]
    public void A_number_in_quotes_is_no_moment() => Assert.Null(HugoDate.Of(new Node.Scalar("1577934245", isPlain: false, 1)));
}
