using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Tests.Posts;

/// <summary>What Hugo 0.111.3 and Jekyll 4.3.1 print of the same front matter.</summary>
public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("2020", "2020", "2020")]
    [InlineData("1.10", "1.1", "1.1")]
    [InlineData("1.0", "1", "1.0")]
    [InlineData("010", "8", "8")]
    [InlineData("1_000", "1000", "1000")]
    [InlineData("1,000", "1,000", "1000")]
    [InlineData("+5", "5", "5")]
    [InlineData("1.2.3", "1.2.3", "1.2.3")]
    [InlineData("2020-01-02", "2020-01-02", "2020-01-02")]
    [InlineData("-", "-", "-")]
    [InlineData("10 things", "10 things", "10 things")]
    public void A_number_without_quotes_is_printed_as_the_generator_prints_it(string written, string hugo, string jekyll)
    {
        var scalar = new Node.Scalar(written, isPlain: true, 1);

        Assert.Equal((hugo, jekyll), (PlainNumber.Printed(scalar, isRuby: false), PlainNumber.Printed(scalar, isRuby: true)));
        Assert.Equal(written, PlainNumber.Printed(new Node.Scalar(written, isPlain: false, 1), isRuby: true));
    }
}
