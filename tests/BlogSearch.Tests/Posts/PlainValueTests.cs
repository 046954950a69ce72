using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Tests.Posts;

/// <summary>What Hugo 0.111.3 and Jekyll 4.3.1 print of the same front matter.</summary>
public sealed class PlainValueTests
{
    [Theory]
    [InlineData("2020", "2020", "2020")]
    [InlineData("1.10", "1.1", "1.1")]
    [InlineData("1.0", "1", "1.0")]
    [InlineData("010", "8", "8")]
    [InlineData("1_000", "1000", "1000")]
    [InlineData("1,000", "1,000", "1000")]
    [InlineData("+5", "5", "5")]
    [InlineData("0x1F", "31", "31")]
    [InlineData("0b11", "3", "3")]
    [InlineData("0o17", "15", "0o17")]
    [InlineData("1e3", "1000", "1e3")]
    [InlineData("12:30", "12:30", "45000")]
    [InlineData("12:30:45", "12:30:45", "45045")]
    [InlineData("12:60", "12:60", "12:60")]
    [InlineData("yes", "true", "true")]
    [InlineData("No", "false", "false")]
    [InlineData("oN", "oN", "true")]
    [InlineData("Y", "true", "Y")]
    [InlineData("n", "false", "n")]
    [InlineData("noon", "noon", "noon")]
    [InlineData("1.2.3", "1.2.3", "1.2.3")]
    [InlineData("2020-01-02", "2020-01-02", "2020-01-02")]
    [InlineData("-", "-", "-")]
    [InlineData("10 things", "10 things", "10 things")]
    public void A_value_without_quotes_is_printed_as_the_generator_prints_it(string written, string hugo, string jekyll)
    {
        var scalar = new Node.Scalar(written, isPlain: true, 1);

        Assert.Equal((hugo, jekyll), (PlainValue.Printed(scalar, YamlSchema.Go), PlainValue.Printed(scalar, YamlSchema.Ruby)));
        Assert.Equal(written, PlainValue.Printed(new Node.Scalar(written, isPlain: false, 1), YamlSchema.Ruby));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("y")]
    [InlineData("0x1F")]
    public void A_word_of_newer_YAML_stays_a_word(string written) => Assert.Equal(written, PlainValue.Printed(new Node.Scalar(written, isPlain: true, 1), YamlSchema.Core));
}
