using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

/// <summary>URLs as the generators' documentation promises them; those of Eleventy and Hexo are what they made of the same files.</summary>
public sealed class OtherGeneratorTests
{
    [Theory]
    [InlineData("2014-11-20-cargo.md", "title = 'C'", "/cargo/", "2014-11-20")]
    [InlineData("Cargo.md", "path = '2014/11/20/Cargo'", "/2014/11/20/Cargo/", "2014-11-20")]
    [InlineData("blog/Hello World.md", "date = 2020-01-02", "/blog/hello-world/", "2020-01-02")]
    [InlineData("blog/x.md", "slug = 'My own'", "/blog/my-own/", null)]
    [InlineData("blog/bundle/index.md", "date = 2020-01-02T10:00:00Z", "/blog/bundle/", "2020-01-02")]
    public void Zola(string path, string front, string url, string? day) =>
        Check([("config.toml", "base_url = 'https://x.org'"), ("content/" + path, $"+++\n{front}\n+++\ntext\n")], path, "https://x.org" + url, day);

    [Theory]
    [InlineData("posts/2018-01-02-hello-World.md", "title: H", "/posts/2018-01-02-hello-World/", "2018-01-02")]
    [InlineData("posts/2020-05-06-dated/index.md", "title: I", "/posts/2020-05-06-dated/", "2020-05-06")]
    [InlineData("posts/perm.md", "permalink: /x/y.html", "/x/y.html", null)]
    [InlineData("posts/perm2.md", "permalink: a/b/", "/a/b/", null)]
    [InlineData("posts/2020-01-02-perm3.md", "permalink: '{{ page.fileSlug }}/t/'", "/perm3/t/", "2020-01-02")]
    [InlineData("index.md", "title: root", "/", null)]
    public void Eleventy(string path, string front, string url, string? day) => Check([("eleventy.config.js", "export default {}"), (path, TemporaryBlog.Front(front))], path, url, day);

    [Theory]
    [InlineData("source/_posts/hello.md", "date: 2013/7/13 20:46:25", "2013/07/13/hello/", "2013-07-13")]
    [InlineData("source/_posts/sub/deep.md", "date: 2013-07-14", "2013/07/14/sub/deep/", "2013-07-14")]
    [InlineData("source/_posts/2015-01-02-Name x.md", "date: 2015-01-02", "2015/01/02/2015-01-02-Name%20x/", "2015-01-02")]
    [InlineData("source/_posts/perm.md", "permalink: my/own|date: 2013-07-14", "my/own", "2013-07-14")]
    [InlineData("source/_posts/permh.md", "permalink: my/own.html|date: 2013-07-14", "my/own.html", "2013-07-14")]
    public void Hexo(string path, string front, string url, string day) =>
        Check([("_config.yml", "url: https://ex.org/sub\npermalink: :year/:month/:day/:title/\nnew_post_name: :title.md"), (path, TemporaryBlog.Front(front.Split('|')))], path, "https://ex.org/sub/" + url, day);

    [Theory]
    [InlineData("blog/2021-08-26-foo.md", "title: Foo", "/blog/2021/08/26/foo", "2021-08-26")]
    [InlineData("blog/2021-08-26-foo/index.md", "title: Foo", "/blog/2021/08/26/foo", "2021-08-26")]
    [InlineData("blog/foo.md", "date: 2021-08-26", "/blog/foo", "2021-08-26")]
    [InlineData("blog/2021-08-26-foo.md", "slug: bar", "/blog/bar", "2021-08-26")]
    public void Docusaurus(string path, string front, string url, string day) =>
        Check([("docusaurus.config.js", "module.exports = {\n  url: 'https://x.org',\n  baseUrl: '/d/',\n};"), (path, TemporaryBlog.Front(front))], path, "https://x.org/d" + url, day);

    [Theory]
    [InlineData("content/blog/First Post.md", "Title: My super post!|Date: 2010-12-03 10:20|Tags: a, b c", "/my-super-post.html", "2010-12-03")]
    [InlineData("content/x.md", "Title: X|Date: 2010-12-03|Slug: own", "/own.html", "2010-12-03")]
    public void Pelican(string path, string front, string url, string day) =>
        Check([("pelicanconf.py", "SITENAME = 'X'\nSITEURL = 'https://x.org'\n"), (path, front.Replace('|', '\n') + "\n\ntext\n")], path["content/".Length..], "https://x.org" + url, day);

    [Theory]
    [InlineData("src/content/blog/Hello World.md", "pubDate: 2022-07-08", "/blog/hello-world/", "2022-07-08")]
    [InlineData("src/content/blog/x.mdx", "pubDate: 'Jul 08 2022'|slug: own", "/blog/own/", "2022-07-08")]
    [InlineData("src/pages/posts/post-1.md", "pubDate: 2022-07-01", "/posts/post-1/", "2022-07-01")]
    public void Astro(string path, string front, string url, string day) =>
        Check([("astro.config.mjs", "export default defineConfig({ site: 'https://x.org' })"), (path, TemporaryBlog.Front(front.Split('|')))], path, "https://x.org" + url, day);

    [Fact]
    public void A_pattern_in_the_settings_is_the_way_out_for_every_kind()
    {
        using var folder = new TemporaryBlog(("blogsearch.yaml", "blog:\n  baseUrl: https://x.org\n  permalink: /archive/:year/:slug/\n"), ("2020-01-02-hello.md", TemporaryBlog.Front("title: H")));

        Assert.Equal("https://x.org/archive/2020/hello/", folder.Post("2020-01-02-hello.md").Permalink);
    }

    [Fact]
    public void A_plain_post_without_a_title_is_called_by_its_first_heading_with_a_warning()
    {
        using var folder = new TemporaryBlog(("a/b.md", "# The heading\n\ntext\n"));

        var (post, problems) = folder.Read("a/b.md");

        Assert.Equal(("The heading", "/a/b/"), (post?.Title, post?.Url));
        Assert.Contains(problems, problem => problem.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("unlisted: true")]
    [InlineData("status: draft")]
    [InlineData("permalink: false")]
    public void What_the_generator_does_not_list_is_left_out(string front)
    {
        using var folder = new TemporaryBlog(("a.md", TemporaryBlog.Front("title: A", front)));

        Assert.Equal(PostState.Draft, folder.Post("a.md").State);
    }

    private static void Check((string Path, string Text)[] files, string path, string url, string? day)
    {
        using var folder = new TemporaryBlog(files);

        Assert.Equal(path, Assert.Single(folder.List().Files).Path);
        var post = folder.Post(path);
        Assert.Equal((url, day), (post.Permalink ?? post.Url, post.Date?.ToString("o", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
