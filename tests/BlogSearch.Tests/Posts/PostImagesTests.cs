using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Posts;

public sealed class PostImagesTests : IDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0];

    private readonly TestBlog _blog = new(("hugo.toml", "baseURL = 'https://one.example/blog/'"), ("content/post/a/index.md", "x"), ("content/draft/b/index.md", "x"), ("static/img/s.svg", "<?xml version=\"1.0\"?>\n<!-- by hand -->\n<svg xmlns='x'/>"));
    private readonly string _outside = Directory.CreateTempSubdirectory("blogsearch-outside-").FullName;
    private readonly PostImages _images;

    public PostImagesTests()
    {
        foreach (var name in (string[])["content/post/a/own.png", "content/post/a/more/deep.PNG", "content/draft/b/secret.png", "static/img/map.png", "content/post/a/.hidden.png", "themes/t.png", "content/post/a/ä b%41.png", "../top.png"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_blog.Root, name))!); // below the root
            File.WriteAllBytes(Path.Combine(_blog.Root, name), Png);
        }

        File.WriteAllText(Path.Combine(_blog.Root, "content/post/a/page.png"), "<script>alert(1)</script>");
        File.WriteAllText(Path.Combine(_blog.Root, "static/page.svg"), "<html><svg></svg></html>");
        File.WriteAllBytes(Path.Combine(_blog.Root, "static/other.gif"), Png);
        File.WriteAllBytes(Path.Combine(_outside, "out.png"), Png);
        File.CreateSymbolicLink(Path.Combine(_blog.Root, "static/link.png"), Path.Combine(_outside, "out.png"));
        Directory.CreateSymbolicLink(Path.Combine(_blog.Root, "static/folder"), _outside);
        _images = new PostImages(BlogReader.Open(_blog.Root), [("post/a/index.md", true), ("draft/b/index.md", false)]);
    }

    [Theory]
    [InlineData("content/post/a/own.png", "image/png")]
    [InlineData("content/post/a/more/deep.PNG", "image/png")]
    [InlineData("content/post/a/ä b%41.png", "image/png")]
    [InlineData("static/img/map.png", "image/png")]
    [InlineData("static/img/s.svg", "image/svg+xml")]
    public void A_picture_of_a_published_post_and_of_the_site_is_shown(string name, string type)
    {
        using var image = _images.Open(name);

        Assert.Equal(type, image?.MediaType);
        Assert.Equal(0, image?.Content.Position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../top.png")]
    [InlineData("static/../../top.png")]
    [InlineData("static/./img/map.png")]
    [InlineData("static//img/map.png")]
    [InlineData("static\\img\\map.png")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/top.png")]
    [InlineData("static/map.png\0.md")]
    [InlineData("content/post/a/index.md")]
    [InlineData("hugo.toml")]
    [InlineData("content/post/a/.hidden.png")]
    [InlineData("content/draft/b/secret.png")]
    [InlineData("themes/t.png")]
    [InlineData("static/link.png")]
    [InlineData("static/folder/out.png")]
    [InlineData("content/post/a/page.png")]
    [InlineData("static/page.svg")]
    [InlineData("static/other.gif")]
    [InlineData("static/img")]
    [InlineData("static/nothing.png")]
    public void Nothing_else_is(string name) => Assert.Null(_images.Open(name));

    [Theory]
    [InlineData("own.png", "content/post/a/own.png")]
    [InlineData("./more/deep.PNG?w=2#x", "content/post/a/more/deep.PNG")]
    [InlineData("%C3%A4%20b%2541.png", "content/post/a/ä b%41.png")]
    [InlineData("/blog/img/map.png", "static/img/map.png")]
    [InlineData("https://one.example/blog/img/map.png", "static/img/map.png")]
    [InlineData("../../img/map.png", "static/img/map.png")]
    [InlineData("../../../../../../etc/passwd", null)]
    [InlineData("../../draft/b/secret.png", null)]
    [InlineData("gone.png", null)]
    [InlineData("", null)]
    public void A_picture_is_found_as_its_post_names_it(string source, string? name) =>
        Assert.Equal(name, _images.Find(source, "post/a/index.md", "https://one.example/blog/post/a/"));

    public void Dispose()
    {
        _blog.Dispose();
        Directory.Delete(_outside, recursive: true);
    }
}
