using BlogSearch.Blogs;
using BlogSearch.Indexing.Checking;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

public sealed class CheckProofTests
{
    [Theory]
    [InlineData("site/post/a/index.html")]
    [InlineData("site/home/post/a/index.html")]
    [InlineData("site/post/a.html")]
    public void A_page_is_found_with_the_path_of_the_base_url_or_without_it(string page)
    {
        using var blog = Blog("/home/post/a/");
        blog.Write(page, "<h2 id='one'>One</h2>");

        Assert.Equal(new SiteProof(1, 1, 1, 1), Check(blog).Proof);
    }

    [Theory]
    [InlineData("<h2 id=one>", 1)]
    [InlineData("<a name=\"one\"></a>", 1)]
    [InlineData("<!-- <h2 id=one> -->", 0)]
    [InlineData("<script>document.write('<h2 id=one>')</script>", 0)]
    [InlineData("<meta name=one>", 0)]
    [InlineData("<p title='id=one'>", 0)]
    public void An_anchor_is_proved_by_an_id_alone(string html, int proved)
    {
        using var blog = Blog("/home/post/a/");
        blog.Write("site/post/a/index.html", html);

        Assert.Equal(proved, Check(blog).Proof?.AnchorsProved);
    }

    [Theory]
    [InlineData("/home/cellar/", 0)]
    [InlineData("/home/attic/", 1)]
    public void A_link_to_another_page_is_judged_by_the_built_site(string target, int dead)
    {
        using var blog = Blog(target);
        blog.Write("site/post/a/index.html", "<h2 id=one>");
        blog.Write("site/cellar/index.html", "<p>Wine</p>");

        Assert.Equal(dead, Check(blog).Findings.Count(finding => finding.Kind == FindingKind.DeadLink));
    }

    private static TestBlog Blog(string target) => new(
        ("config.toml", "baseURL = 'https://blog.example/home/'"),
        ("content/post/a.md", $"---\ntitle: A\ndate: 2020-01-01\n---\n## One\n\n[link]({target})\n"));

    private static CheckReport Check(TestBlog files)
    {
        var blog = BlogReader.Open(files.Root);
        return BlogCheck.Run(blog, BuiltSite.Open(Path.Combine(files.Root, "site"), blog), TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
    }
}
