using BlogSearch.Blogs;

namespace BlogSearch.Tests.Blogs;

public sealed class SynonymReaderTests
{
    [Theory]
    [InlineData("synonyms: words.txt", "k8s, kubernetes\r\n# a comment\n\n\"load  balancer\",lb => elb\n")]
    [InlineData("synonyms: [\"k8s, kubernetes\", \"load balancer, lb => elb\"]", "")]
    [InlineData("synonyms: [[k8s, kubernetes], \"load balancer, lb => elb\"]", "")]
    public void Synonyms_stand_in_a_file_or_among_the_settings(string setting, string words)
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", $"search:\n  {setting}\n"), ("words.txt", words));

        var rules = folder.Open().Settings.Search.Synonyms;

        Assert.Equal(["k8s, kubernetes => k8s, kubernetes", "load balancer, lb => elb"], rules.Select(rule => $"{string.Join(", ", rule.From)} => {string.Join(", ", rule.To)}"));
    }

    [Fact]
    public void The_environment_may_name_another_file()
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", "search: {typos: true}"), ("other.txt", "c#, csharp"));
        folder.Environment["BLOGSEARCH__SEARCH__SYNONYMS"] = "other.txt";
        folder.Environment["BLOGSEARCH__SEARCH__TYPOS"] = "off";

        var search = folder.Open().Settings.Search;

        Assert.Equal(["c#", "csharp"], Assert.Single(search.Synonyms).To);
        Assert.False(search.Typos);
    }

    [Theory]
    [InlineData("k8s", "one word alone")]
    [InlineData("k8s =>", "nothing beside")]
    [InlineData("=> kubernetes", "nothing beside")]
    [InlineData("a, , b", "nothing beside")]
    [InlineData("a => b => c", "two arrows")]
    [InlineData("a, !?", "no word in !?")]
    [InlineData("a, one two three four five six seven eight nine", "more than 8 words")]
    [InlineData("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q", "more than 16 alternatives")]
    public void A_line_that_makes_no_sense_is_named_with_file_and_number(string line, string what)
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", "search:\n  synonyms: words.txt\n"), ("words.txt", $"# words\nk8s, kubernetes\n{line}\n"));

        var wrong = Assert.Throws<ConfigurationException>(() => folder.Open());

        Assert.Equal(("words.txt", 3), (Path.GetFileName(wrong.File), wrong.Line));
        Assert.Contains(what, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_where_it_is_asked_for()
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", "search:\n  synonyms: nowhere.txt\n"));

        var wrong = Assert.Throws<ConfigurationException>(() => folder.Open());

        Assert.Equal(("blogsearch.yaml", 2), (Path.GetFileName(wrong.File), wrong.Line));
        Assert.Contains("nowhere.txt", wrong.Message, StringComparison.Ordinal);
    }
}
