using BlogSearch.Blogs;

namespace BlogSearch.Tests.Blogs;

public sealed class BlogKindTests
{
    [Theory]
    [InlineData("config.toml", "baseURL = 'https://x.org/'", BlogKind.Hugo)]
    [InlineData("config.json", """{ "baseurl": "https://x.org/" }""", BlogKind.Hugo)]
    [InlineData("hugo.yaml", "title: X", BlogKind.Hugo)]
    [InlineData("config/_default/hugo.toml", "title = 'X'", BlogKind.Hugo)]
    [InlineData("config.toml", "base_url = 'https://x.org/'", BlogKind.Zola)]
    [InlineData("_config.yml", "title: X", BlogKind.Jekyll)]
    [InlineData("_posts/2020-01-01-a.md", "text", BlogKind.Jekyll)]
    [InlineData("_config.yml", "title: X\nnew_post_name: :title.md", BlogKind.Hexo)]
    [InlineData("eleventy.config.js", "export default {}", BlogKind.Eleventy)]
    [InlineData("pelicanconf.py", "SITENAME = 'X'", BlogKind.Pelican)]
    [InlineData("docusaurus.config.js", "module.exports = {}", BlogKind.Docusaurus)]
    [InlineData("astro.config.mjs", "export default {}", BlogKind.Astro)]
    [InlineData("a.md", "text", BlogKind.Plain)]
    public void A_blog_is_known_by_the_signs_of_its_generator(string file, string text, BlogKind kind)
    {
        using var folder = new TemporaryBlog((file, text));

        Assert.Equal(kind, folder.Open().Kind);
    }

    [Fact]
    public void It_says_why_it_took_the_blog_for_that_kind()
    {
        using var folder = new TemporaryBlog(("config.json", """{ "baseurl": "https://x.org" }"""));

        Assert.Equal("config.json sets baseurl", folder.Open().KindReason, ignoreCase: true);
    }

    [Fact]
    public void A_kind_that_is_named_overrules_the_signs()
    {
        using var folder = new TemporaryBlog(("_config.yml", "title: X"));

        Assert.Equal(BlogKind.Plain, folder.Open(BlogKind.Plain).Kind);
    }

    [Fact]
    public void The_content_folder_of_a_Hugo_site_is_read_by_the_sites_configuration()
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'"), ("content/post/a.md", "text"));

        var blog = folder.Open(below: "content/post");

        Assert.Equal((BlogKind.Hugo, "https://x.org/"), (blog.Kind, blog.BaseUrl));
        Assert.Equal(Path.Combine(folder.Root, "content"), blog.ContentFolder);
    }

    [Fact]
    public void A_folder_named_content_holds_the_posts_of_a_blog_without_a_generator()
    {
        using var folder = new TemporaryBlog(("content/a.md", "text"));

        Assert.Equal("a.md", Assert.Single(folder.List().Files).Path);
    }

    [Theory]
    [InlineData("docs/_config.yml", "docs")]
    [InlineData("_config.yml", "app")]
    public void Paths_of_Jekyll_posts_begin_at_the_source_folder_wherever_it_lies(string config, string source)
    {
        using var folder = new TemporaryBlog((config, "title: X"), ($"{source}/_posts/2020-01-01-a.md", TemporaryBlog.Front("title: A")));

        Assert.Equal("_posts/2020-01-01-a.md", Assert.Single(folder.List().Files).Path);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_missing() =>
        Assert.Throws<DirectoryNotFoundException>(() => BlogReader.Open(Path.Combine(Path.GetTempPath(), "no-such-blog")));

    [Fact]
    public void A_broken_configuration_names_file_and_line()
    {
        using var folder = new TemporaryBlog(("config.toml", "title = 'X'\nbaseURL = \n"));

        var broken = Assert.Throws<ConfigurationException>(() => folder.Open());

        Assert.Equal((Path.Combine(folder.Root, "config.toml"), 2), (broken.File, broken.Line));
    }

    [Theory]
    [InlineData("config.toml", "baseURL = 'https://y.org/'")]
    [InlineData("content/post/_index.md", "---\ncascade: {draft: true}\n---\n")]
    [InlineData("blogsearch.yaml", "blog: {timeZone: Europe/Berlin}")]
    public void The_fingerprint_changes_with_whatever_bears_on_reading(string file, string text)
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'"), ("content/post/a.md", "text"));
        var before = folder.Open().Fingerprint;

        Assert.Equal(before, folder.Open().Fingerprint);
        folder.Add(file, text);
        Assert.NotEqual(before, folder.Open().Fingerprint);
    }
}
