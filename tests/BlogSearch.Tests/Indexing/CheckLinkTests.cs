using BlogSearch.Blogs;
using BlogSearch.Indexing.Checking;
using BlogSearch.Posts;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

public sealed class CheckLinkTests
{
    private const string Hugo = "baseURL = 'https://blog.example/home/'\n[permalinks]\npost = '/:year/:month/:day/:slug/'\n";

    [Theory]
    [InlineData("/home/2020/01/02/bred/", FindingKind.DeadLink, "Correct it, or give the post that moved an alias.")]
    [InlineData("/home/2020/01/03/wholemeal/", FindingKind.DeadLink, "Did it mean /home/2020/01/02/wholemeal/?")]
    [InlineData("https://www.blog.example/home/2020/01/02/wholemale/", FindingKind.DeadLink, "Did it mean /home/2020/01/02/wholemeal/?")]
    [InlineData("/home/tags/rye/", FindingKind.DeadLink, "Name a tag or category that is used.")]
    [InlineData("/home/img/none.png", FindingKind.DeadLink, "Correct it, or put there what it names.")]
    [InlineData("/home/2020/01/02/secret/", FindingKind.UnpublishedLink, "Publish that post, or take the link away.")]
    [InlineData("/home/2020/01/02/wholemeal/#Crust", FindingKind.DeadAnchor, "Write #crust.")]
    [InlineData("#crumb", FindingKind.DeadAnchor, "Leave out what begins with #: there are no headings.")]
    [InlineData("github.com/someone/bread", FindingKind.SlippedTarget, "Write https://github.com/someone/bread.")]
    [InlineData("ann@blog.example", FindingKind.SlippedTarget, "Write mailto:ann@blog.example.")]
    [InlineData("", FindingKind.SlippedTarget, "Write where it leads, or take the link away.")]
    [InlineData("/home/shop/", FindingKind.UnknownLink, "Build the site and name its folder with --public.")]
    public void A_link_that_leads_nowhere_is_named_with_what_to_do(string target, FindingKind kind, string remedy)
    {
        using var blog = Blog(target);

        var finding = Assert.Single(Links(Check(blog)));

        Assert.Equal((kind, "post/links.md", 7, remedy), (finding.Kind, finding.Path, finding.Line, finding.Remedy));
    }

    [Theory]
    [InlineData("/home/2020/01/02/wholemeal/")]
    [InlineData("/home/2020/01/02/wholemeal/#crust")]
    [InlineData("/home/2020/01/02/wholemeal/#top")]
    [InlineData("/home/2020/01/02/wholemeal/#by-hand")]
    [InlineData("../wholemeal/index.html#crust:~:text=golden")]
    [InlineData("/home/old-bread/")]
    [InlineData("/home/")]
    [InlineData("/home/tags/wheat/")]
    [InlineData("/home/post/")]
    [InlineData("/home/index.xml")]
    [InlineData("/home/img/loaf.png")]
    [InlineData("https://elsewhere.example/2020/01/02/none/")]
    [InlineData("https://blog.example/another-site/")]
    [InlineData("mailto:ann@blog.example")]
    public void A_link_that_arrives_or_leaves_the_blog_is_not_named(string target)
    {
        using var blog = Blog(target);

        Assert.Empty(Links(Check(blog)));
    }

    [Theory]
    [InlineData("none.md", FindingKind.DeadReference)]
    [InlineData("none.md#crust", FindingKind.DeadReference)]
    [InlineData("secret.md", FindingKind.UnpublishedLink)]
    public void A_reference_that_the_generator_stops_at_is_an_error(string target, FindingKind kind)
    {
        using var blog = Blog($"{{{{< relref \"{target}\" >}}}}");

        var finding = Assert.Single(Links(Check(blog)));

        Assert.Equal((kind, Severity.Error), (finding.Kind, finding.Severity));
    }

    [Theory]
    [InlineData("_docs/none.md", 1)]
    [InlineData("_docs/history.md", 0)]
    public void A_reference_with_an_anchor_behind_it_is_one_too(string target, int dead)
    {
        using var blog = new TestBlog(("_config.yml", ""), ("_docs/history.md", "---\n---\n"), ("_posts/2020-01-02-a.md", $"---\ntitle: A\n---\n[History]({{% link {target} %}}#v1)\n"));

        Assert.Equal(dead, Check(blog).Findings.Count(finding => finding.Kind == FindingKind.DeadReference));
    }

    [Fact]
    public void A_target_that_the_template_engine_prints_is_not_judged()
    {
        using var blog = new TestBlog(("_config.yml", "url: https://blog.example\nrepository: https://code.example/blog\n"), ("_posts/2020-01-02-a.md", "---\ntitle: A\n---\n[Issues]({{ site.repository }}/issues/7), [none]({{ site.baseurl }}/2020/01/02/none.html)\n"));

        var finding = Assert.Single(Links(Check(blog)));

        Assert.StartsWith("The link /2020/01/02/none.html leads to no published post.", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_all_follow_another_pattern_are_one_finding_with_that_pattern()
    {
        var posts = Enumerable.Range(1, 6).Select(post => ($"posts/2020-01-0{post}-bread-number-{post}.md", $"---\ntitle: Bread {post}\n---\n[next](/2020/01/0{post % 6 + 1}/bread-number-{post % 6 + 1}/)\n"));
        using var blog = new TestBlog([("eleventy.config.js", ""), .. posts]);

        var finding = Assert.Single(Links(Check(blog)));

        Assert.Equal(FindingKind.UrlPattern, finding.Kind);
        Assert.EndsWith("permalink under blog: /:year/:month/:day/:slug/", finding.Remedy, StringComparison.Ordinal);
    }

    private static TestBlog Blog(string target) => new(
        ("config.toml", Hugo),
        ("static/img/loaf.png", "a picture"),
        ("content/post/wholemeal.md", "---\ntitle: Wholemeal\ndate: 2020-01-02\ntags: [wheat]\naliases: [/old-bread/]\nslug: wholemeal\n---\n## Crust\n\n## Crumb {#by-hand}\n"),
        ("content/post/secret.md", "---\ntitle: Secret\ndate: 2020-01-02\nslug: secret\ndraft: true\n---\nHush.\n"),
        ("content/post/links.md", $"---\ntitle: Links\ndate: 2020-01-02\nslug: links\n---\n\nSee [this]({target}).\n"));

    private static CheckReport Check(TestBlog blog) =>
        BlogCheck.Run(BlogReader.Open(blog.Root), built: null, TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);

    private static IEnumerable<Finding> Links(CheckReport report) =>
        report.Findings.Where(finding => finding.Kind is >= FindingKind.UrlPattern and <= FindingKind.UnknownLink);
}
