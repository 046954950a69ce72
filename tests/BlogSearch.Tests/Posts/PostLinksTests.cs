using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

public sealed class PostLinksTests
{
    [Theory]
    [InlineData("2020-01-01-two.md", "/blog/two/")]
    [InlineData("2020-01-01-two.md#part", "/blog/two/#part")]
    [InlineData("/post/2020-01-01-two", "/blog/two/")]
    [InlineData("post/2020-01-01-two.md", "/blog/two/")]
    [InlineData("../fixed/about.md", "/about/")]
    [InlineData("bundle", "/bundle/")]
    [InlineData("post/bundle/index.md", "/bundle/")]
    [InlineData("#top", "/blog/one/#top")]
    [InlineData("nothing.md", null)]
    [InlineData("twice.md", null)]
    public void Hugos_ref_is_resolved_by_path_from_here_from_the_root_and_by_name(string target, string? url)
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'"), ("content/x.md", "x"));
        var links = new PostLinks(folder.Open(), [
            new PostAddress("post/one.md", "/blog/one/", []), new PostAddress("post/2020-01-01-two.md", "/blog/two/", []), new PostAddress("fixed/about.md", "/about/", []),
            new PostAddress("post/bundle/index.md", "/bundle/", []), new PostAddress("a/twice.md", "/a/", []), new PostAddress("b/twice.md", "/b/", [])]);

        Assert.Equal(url, links.Resolve(target, "post/one.md"));
    }

    [Theory]
    [InlineData("2020-01-02-two", "/2020/two.html")]
    [InlineData("_posts/2020-01-02-two.md", "/2020/two.html")]
    [InlineData("sub/2020-01-03-three", "/2020/three.html")]
    [InlineData("cat/2020-01-04-four", "/cat/four.html")]
    [InlineData("2020-01-09-nine", null)]
    public void Jekylls_post_url_and_link_leave_the_posts_folder_out_or_name_it(string target, string? url)
    {
        using var folder = new TemporaryBlog(("_config.yml", "title: X"));
        var links = new PostLinks(folder.Open(), [
            new PostAddress("_posts/2020-01-02-two.md", "/2020/two.html", []), new PostAddress("_posts/sub/2020-01-03-three.md", "/2020/three.html", []),
            new PostAddress("cat/_posts/2020-01-04-four.md", "/cat/four.html", [])]);

        Assert.Equal(url, links.Resolve(target, "_posts/2020-01-02-two.md"));
    }

    [Theory]
    [InlineData("https://x.org/blog/two/", "two.md")]
    [InlineData("http://www.x.org/blog/two", "two.md")]
    [InlineData("/blog/two/index.html#part", "two.md")]
    [InlineData("../two/?q=1", "two.md")]
    [InlineData("/old/", "two.md")]
    [InlineData("/blog/%C3%A4/", "ae.md")]
    [InlineData("/blog/ä", "ae.md")]
    [InlineData("https://y.org/blog/two/", null)]
    [InlineData("/pictures/two.png", null)]
    [InlineData("mailto:two@x.org", null)]
    [InlineData("http://[", null)]
    public void An_own_URL_or_alias_leads_to_its_post(string url, string? path)
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'"), ("content/x.md", "x"));
        var links = new PostLinks(folder.Open(), [
            new PostAddress("one.md", "/blog/one/", []), new PostAddress("two.md", "/blog/two/", ["/old/", "/blog/one/"]), new PostAddress("ae.md", "/blog/%C3%A4/", [])]);

        Assert.Equal(path, links.FindPost(url, "/blog/one/"));
    }

    [Fact]
    public void Of_two_posts_with_one_URL_the_second_is_warned_of()
    {
        using var folder = new TemporaryBlog(("a.md", "x"));
        var links = new PostLinks(folder.Open(BlogKind.Plain), [new PostAddress("b.md", "/same/", []), new PostAddress("a.md", "/same/", [])]);

        Assert.Equal(("b.md", Severity.Warning), (Assert.Single(links.Problems).Path, links.Problems[0].Severity));
    }
}
