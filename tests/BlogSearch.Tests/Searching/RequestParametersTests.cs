using BlogSearch.Searching;

namespace BlogSearch.Tests.Searching;

public sealed class RequestParametersTests
{
    [Theory]
    [InlineData("q=a+b&tag=C%23&tag=x&tags=any&category=News&author=Ida&lang=de&code=sh&from=2019-01-01&to=2019-12-31&sort=oldest&page=3&size=20")]
    [InlineData("q=caf%C3%A9%26bar")]
    [InlineData("")]
    public void What_was_written_is_read_back_the_same(string query)
    {
        var (request, problems) = Read(query);
        Assert.Empty(problems);
        Assert.Equal(query, RequestParameters.Write(request));
    }

    [Theory]
    [InlineData("page=0", "page", "")]
    [InlineData("page=abc", "page", "")]
    [InlineData("page=99999999999999999999", "page", "")]
    [InlineData("page=101", "page", "page=100")]
    [InlineData("size=51", "size", "size=50")]
    [InlineData("sort=upwards", "sort", "")]
    [InlineData("from=someday", "from", "")]
    [InlineData("from=2019-02-30", "from", "")]
    [InlineData("from=2020&to=2019", "to", "from=2019-01-01&to=2020-12-31")]
    [InlineData("tags=some", "tags", "")]
    public void What_makes_no_sense_is_said_and_the_nearest_sensible_value_taken(string query, string name, string taken)
    {
        var (request, problems) = Read(query);
        Assert.Equal(name, Assert.Single(problems).Name);
        Assert.Equal(taken, RequestParameters.Write(request));
    }

    [Fact]
    public void Names_of_others_are_left_alone() => Assert.Empty(Read("utm_source=feed&fbclid=1").Problems);

    private static (SearchRequest Request, IReadOnlyList<ParameterProblem> Problems) Read(string query)
    {
        var (request, problems) = RequestParameters.Read(
            query.Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' ')))));
        return (request, problems);
    }
}
