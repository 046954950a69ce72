using BlogSearch.Blogs;
using BlogSearch.Indexing.Checking;
using BlogSearch.Posts;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

public sealed class CheckPostTests
{
    [Theory]
    [InlineData("iOS", "IOS", "only in upper and lower case")]
    [InlineData("Load Balancer", "load-balancer", "only in spaces, hyphens or dots")]
    [InlineData("Node.js", "NodeJS", "only in spaces, hyphens or dots")]
    [InlineData("Snapshots", "Snapshot", "only in a plural")]
    [InlineData("Berries", "berry", "only in a plural")]
    [InlineData("Kubernetes", "Kubernets", "by a letter")]
    [InlineData("Sourdough", "Suordough", "by a letter")]
    public void Tags_that_look_alike_are_named_with_the_more_used_one(string usual, string other, string how)
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "", tags: [usual]),
            TestBlog.Post("b.md", "", tags: [usual]),
            TestBlog.Post("c.md", "", tags: [other]));

        var finding = Assert.Single(Check(blog, FindingKind.SimilarTags));

        Assert.Equal($"The tag “{other}” (1 post) differs {how} from “{usual}” (2 posts).", finding.What);
        Assert.Equal($"If they are one, write “{usual}”.", finding.Remedy);
        Assert.Equal(("c.md", 4), (finding.Path, finding.Line));
    }

    [Theory]
    [InlineData("KubeCon2019", "KubeCon2018")]
    [InlineData("vSphere 6", "vSphere 7")]
    [InlineData("C", "C#")]
    [InlineData("bread", "tread")]
    [InlineData("Rust", "Just")]
    [InlineData("glass", "glas")]
    [InlineData(".NET", "NET")]
    public void Tags_that_differ_for_a_reason_are_left_alone(string one, string other)
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "", tags: [one]),
            TestBlog.Post("b.md", "", tags: [one]),
            TestBlog.Post("c.md", "", tags: [other]));

        Assert.Empty(Check(blog, FindingKind.SimilarTags));
        Assert.Equal("c.md", Assert.Single(Check(blog, FindingKind.RareTag)).Path);
    }

    [Fact]
    public void A_day_that_disagrees_with_the_file_name_is_a_warning_and_a_single_day_a_remark()
    {
        using var blog = new TestBlog(
            TestBlog.Post("2020-01-02-right.md", "", date: "2020-01-02"),
            TestBlog.Post("2020-01-02-night.md", "", date: "2020-01-03"),
            TestBlog.Post("2020-01-02-wrong.md", "", date: "2021-01-02"));

        var findings = Check(blog, FindingKind.Day);

        Assert.Equal([("2020-01-02-wrong.md", Severity.Warning), ("2020-01-02-night.md", Severity.Information)], findings.Select(finding => (finding.Path, finding.Severity)));
        Assert.Equal("The post is of 2021-01-02, its file name says 2020-01-02.", findings[0].What);
        Assert.Equal(3, findings[0].Line);
    }

    [Fact]
    public void A_title_used_twice_is_named_at_the_later_post()
    {
        using var blog = new TestBlog(
            TestBlog.Post("z.md", "", title: "Happy baking", date: "2019-01-01"),
            TestBlog.Post("a.md", "", title: "happy baking", date: "2020-01-01"),
            TestBlog.Post("b.md", "", title: "Sad baking"));

        var finding = Assert.Single(Check(blog, FindingKind.DuplicateTitle));

        Assert.Equal("a.md", finding.Path);
        Assert.Equal(["z.md"], finding.Related);
    }

    [Fact]
    public void Posts_left_out_are_named_with_the_line_that_says_so()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", ""),
            ("draft.md", "---\ntitle: Draft\ndate: 2020-01-01\ndraft: true\n---\n"),
            ("future.md", "---\ntitle: Future\ndate: 9000-01-01\n---\n"),
            ("expired.md", "---\ntitle: Expired\ndate: 2020-01-01\n\nexpiryDate: 2021-01-01\n---\n"));

        var findings = Check(blog, FindingKind.LeftOut);

        Assert.Equal(
            [("draft.md", 4, "The post is left out: draft: true."), ("expired.md", 5, "The post is left out: expired 2021-01-01."), ("future.md", 3, "The post is left out: to be published 9000-01-01.")],
            findings.Select(finding => (finding.Path, finding.Line, finding.What)));
    }

    [Fact]
    public void Two_posts_with_one_url_are_named_together()
    {
        using var blog = new TestBlog(("config.toml", "baseURL = 'https://blog.example/'"), TestBlog.Post("content/post/a.md", "", more: "url: /same/"), TestBlog.Post("content/post/b.md", "", more: "url: /same/"));

        var finding = Assert.Single(Check(blog, FindingKind.DuplicateUrl));

        Assert.Equal("post/b.md", finding.Path);
        Assert.Equal(["post/a.md"], finding.Related);
    }

    private static List<Finding> Check(TestBlog blog, FindingKind kind) =>
        [.. BlogCheck.Run(BlogReader.Open(blog.Root), built: null, TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken).Findings.Where(finding => finding.Kind == kind)];
}
