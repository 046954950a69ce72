using BlogSearch.Blogs;

namespace BlogSearch.Tests.Blogs;

public sealed class BlogSettingsTests
{
    [Fact]
    public void Settings_overrule_the_generators_configuration()
    {
        using var folder = new TemporaryBlog(
            ("_config.yml", "title: X\nurl: https://x.org"),
            ("blogsearch.yaml", "blog:\n  title: Y\n  baseUrl: https://y.org/sub\n  language: de-de\n  anchors: github-slugger\n  timeZone: Europe/Berlin\n"));

        var blog = folder.Open();

        Assert.Equal(("Y", "https://y.org/sub/", "de-DE", AnchorScheme.GitHubSlugger, "Europe/Berlin"), (blog.Title, blog.BaseUrl, blog.Language, blog.Anchors, blog.TimeZone.Id));
    }

    [Fact]
    public void The_environment_overrules_the_file()
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", "ranking:\n  recency: 0.5\n  links: 0.25\n"));
        folder.Environment["BLOGSEARCH__RANKING__RECENCY"] = "0.75";
        folder.Environment["BLOGSEARCH__ADMIN__SECRET"] = "not a setting";

        var ranking = folder.Open().Settings.Ranking;

        Assert.Equal((0.75, 0.25), (ranking.Recency, ranking.Links));
    }

    [Theory]
    [InlineData("blog:\n  tittle: X\n", 2, "blog.title")]
    [InlineData("title: X\n\nrankin:\n  recency: 1\n", 1, "is unknown")]
    [InlineData("search: {}\nrankin:\n  recency: 1\n", 2, "ranking")]
    [InlineData("index:\n  keep: 2\n  memorybudget: lots\n", 3, "256 MiB")]
    [InlineData("queryLog:\n  enabled: perhaps\n", 2, "neither true nor false")]
    [InlineData("ranking:\n  recency: 5\n", 2, "from 0 to 1")]
    [InlineData("ranking:\n  weights:\n    titel: 4\n", 3, "ranking.weights.title")]
    [InlineData("ranking:\n  inboundAnchors: perhaps\n", 2, "from 0 to 100")]
    [InlineData("limits:\n  postTime: soon\n", 2, "no span of time")]
    [InlineData("page:\n  accent: blue\n", 2, "#1f4795")]
    [InlineData("page:\n  logo: https://cdn.example/logo.svg\n", 2, "asks nothing of other sites")]
    [InlineData("page:\n  logo: ../logo.svg\n", 2, "no file in the blog's folder")]
    [InlineData("page:\n  logo: blogsearch.yaml\n", 2, "no picture")]
    [InlineData("page:\n  language: fr\n", 2, "auto, en or de")]
    [InlineData("page:\n  links: {Evil: \"javascript:alert(1)\"}\n", 2, "leads nowhere")]
    [InlineData("blog:\n  timeZone: Mars/Olympus\n", 2, "Europe/Berlin")]
    public void What_makes_no_sense_is_named_with_line_and_remedy(string yaml, int line, string remedy)
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", yaml));

        var wrong = Assert.Throws<ConfigurationException>(() => folder.Open());

        Assert.Equal(line, wrong.Line);
        Assert.Contains(remedy, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_groups_are_read()
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", """
            search: {synonyms: [[k8s, kubernetes]], typos: false, languages: [en, de]}
            ranking: {inboundAnchors: 0.1, weights: {title: 4, body: 1.5}}
            page: {title: Find it, accent: "#067", links: {About: /about/}}
            index: {keep: 3, memoryBudget: 256 MiB}
            checks: {golden: {failureLimit: 2, floor: 0.5}, postsLost: {successCondition: result < 0.1}, queries: [rye bread]}
            queryLog: {enabled: true, days: 30}
            limits: {file: 1 MiB, postTime: 1m30s}
            """));

        var settings = folder.Open().Settings;

        Assert.Equal(["k8s", "kubernetes"], Assert.Single(settings.Search.Synonyms).From);
        Assert.Equal((false, 0.1, 1.5), (settings.Search.Typos, settings.Ranking.InboundAnchors, settings.Ranking.Weights["body"]));
        Assert.Equal(("Find it", "/about/"), (settings.Page.Title, Assert.Single(settings.Page.Links).Value));
        Assert.Equal((3, 256L << 20), (settings.Index.Keep, settings.Index.MemoryBudget));
        Assert.Equal((true, 30), (settings.QueryLog.Enabled, settings.QueryLog.Days));
        Assert.Equal((2, 0.5, "result < 0.1"), (settings.Checks.Of("golden").FailureLimit, settings.Checks.Of("golden").Floor, settings.Checks.Of("posts-lost").SuccessCondition?.Text));
        Assert.Equal("rye bread", Assert.Single(settings.Checks.Queries));
        Assert.Equal((1L << 20, TimeSpan.FromSeconds(90)), (settings.Limits.File, settings.Limits.PostTime));
    }
}
