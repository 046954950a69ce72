using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class LinksFilterTests
{
    private static readonly (string, string)[] Posts =
    [
        TestBlog.Post("post/a.md", "See [this](https://github.com/kubernetes/kubernetes/issues/1?x=y#z), [that](b.md) and [mail](mailto:someone@example.org)."),
        TestBlog.Post("post/b.md", "See [docs](HTTPS://Docs.GitHub.com/en/) and [text](#here).", more: "aliases: [/old/b/]"),
        TestBlog.Post("post/c.md", "See [the post](/old/b/) and [that](//www.example.org/a%20page/)."),
        TestBlog.Post("post/d.md", "No link at all, only https and github.com as words."),
    ];

    [Theory]
    [InlineData("links:github.com", "a b")]
    [InlineData("links:https://www.GitHub.com/", "a b")]
    [InlineData("links:github", "a b")]
    [InlineData("links:docs.github.com", "b")]
    [InlineData("links:github.com/kubernetes", "a")]
    [InlineData("links:https://github.com/Kubernetes/kubernetes/issues/1#other", "a")]
    [InlineData("links:github.com/kuber", "")] // whole parts of a path
    [InlineData("links:\"example.org/a page\"", "c")]
    [InlineData("links:github.com,example.org", "a b c")]
    [InlineData("links:github.com links:docs.github.com", "b")]
    [InlineData("-links:github.com", "c d")]
    [InlineData("post/b.md", "")]
    [InlineData("links:post/b.md", "a c")]
    [InlineData("links:post/b", "a c")]
    [InlineData("links:b", "a c")]
    [InlineData("links:/old/b/", "a c")]
    [InlineData("links:nowhere.example", "")]
    public void Posts_are_found_by_what_they_link_to(string text, string names)
    {
        using var blog = new TestBlog(Posts);
        var found = blog.Search(text);
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"post/{name}.md"), found.Hits.Where(hit => !hit.Partial && names.Length > 0).Select(hit => hit.Path).Order());
    }

    [Fact]
    public void A_post_is_named_by_its_published_address_too()
    {
        using var blog = new TestBlog(Posts);
        blog.Write("blogsearch.yaml", "blog:\n  baseUrl: https://www.blog.example/sub/\n");
        var url = Assert.Single(blog.Search("title:b.md").Hits).Url;

        Assert.Equal(["post/a.md", "post/c.md"], blog.Paths("links:" + url).Order());
        Assert.Equal(["post/a.md", "post/c.md"], blog.Paths("links:" + new Uri(url).AbsolutePath).Order());
    }

    [Fact]
    public void A_link_that_comes_to_lead_to_a_post_is_found_without_reading_its_own_post_again()
    {
        using var blog = new TestBlog(Posts);
        Assert.Equal(["post/a.md", "post/c.md"], blog.Paths("links:post/b.md").Order());
        blog.Delete("post/b.md");
        blog.Index();
        Assert.Empty(blog.Paths("links:post/b.md"));
    }
}
