using BlogSearch.Indexing;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

public sealed class LinkGraphTests
{
    [Fact]
    public void Links_between_posts_are_kept_however_they_are_written()
    {
        using var blog = Site("[first]({{< relref \"a.md\" >}}) [second](/a/) [third](https://www.one.example/a/#x) [old](/old/) [far](https://elsewhere.example/a/) [self](/b/) [dead](/c/)");
        blog.Index();
        Assert.Equal(["first", "second", "third", "old"], Links(blog).Select(link => link.Text));
        Assert.All(Links(blog), link => Assert.Equal(("b.md", "a.md"), (link.From, link.To)));
    }

    [Fact]
    public void A_link_lives_and_dies_with_its_target_and_the_post_it_stands_in_is_not_read_again()
    {
        using var blog = Site("[to come](/c/)");
        blog.Index();
        Assert.Empty(Links(blog));

        blog.Write("content/c.md", TestBlog.Post("c.md", "here").Text);
        Assert.Equal(1, blog.Index().Parsed);
        Assert.Equal(new PostLink("b.md", "c.md", "to come"), Assert.Single(Links(blog)));

        blog.Delete("content/c.md");
        Assert.Equal(0, blog.Index().Parsed);
        Assert.Empty(Links(blog));
    }

    private static TestBlog Site(string body) => new(
        ("hugo.toml", "baseURL = 'https://one.example/'"),
        ("content/a.md", TestBlog.Post("a.md", "target", more: "aliases: [/old/]").Text),
        ("content/b.md", TestBlog.Post("b.md", body).Text));

    private static IReadOnlyList<PostLink> Links(TestBlog blog)
    {
        using var file = File.OpenRead(Path.Combine(blog.Searcher.Generation.Folder, LinkRecord.FileName));
        return [.. LinkRecord.Read(file).OrderBy(link => Array.IndexOf(["first", "second", "third", "old"], link.Text))];
    }
}
