using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

/// <summary>Every URL here is what Hugo 0.111.3 made of the same files.</summary>
public sealed class HugoUrlTests
{
    private const string Site = """
        baseURL = "https://ex.org/base/"
        defaultContentLanguage = "en"
        timeZone = "America/New_York"
        [permalinks]
        blog = "/:year/:month/:day/:slug/"
        docs = "/d/:sections[1:]/:filename/:yearday-:weekday-:weekdayname-:monthname-:2006_Jan/"
        [languages.en]
        weight = 1
        [languages.fr]
        languageCode = "fr-FR"
        [frontmatter]
        date = ["date", ":filename", ":default"]
        """;

    [Theory]
    [InlineData("blog/a.md", "title: 'C++ & C#: 100% fun — Ärger'|date: 2020-01-02T23:30:00-05:00", "2020/01/02/c-c#-100-fun-%C3%A4rger/")]
    [InlineData("blog/b.md", "title: B|slug: My Slug/Ünder_x|date: 2020-01-02", "2020/01/02/my-slug/%C3%BCnder_x/")]
    [InlineData("blog/c.fr.md", "title: Été à la plage|date: 2020-01-02", "fr/2020/01/02/%C3%A9t%C3%A9-%C3%A0-la-plage/")]
    [InlineData("blog/bundle/index.md", "title: BB|date: 2020-01-01", "2020/01/01/bb/")]
    [InlineData("docs/sub/deep/x y.md", "title: X|date: 2020-03-05", "d/x-y/65-4-thursday-march-2020_mar/")]
    [InlineData("plain/2019-11-20-hello-world.md", "title: H", "plain/hello-world/")]
    [InlineData("plain/UPPER Case_é.md", "title: U", "plain/upper-case_%C3%A9/")]
    [InlineData("plain/with.dot.md", "title: U", "plain/with.dot/")]
    [InlineData("plain/slug.md", "slug: 'a b/C?d#e'", "plain/a-b/cd#e/")]
    [InlineData("plain/url1.md", "url: foo/Bar Baz", "foo/Bar%20Baz/")]
    [InlineData("plain/url2.md", "url: /foo/bar.html", "foo/bar.html")]
    [InlineData("plain/url3.fr.md", "url: /foo/fr", "foo/fr/")]
    [InlineData("plain/url4.fr.md", "url: foo/fr4", "fr/foo/fr4/")]
    [InlineData("plain/url7.md", "url: /v1.2/notes", "v1.2/notes")]
    [InlineData("bun/one/index.md", "title: One", "bun/one/")]
    [InlineData("bun/two/index.md", "slug: zwei", "bun/zwei/")]
    [InlineData("bun/three/index.fr.md", "title: Trois", "fr/bun/three/")]
    [InlineData("plain/日本語 記事.md", "title: x", "plain/%E6%97%A5%E6%9C%AC%E8%AA%9E-%E8%A8%98%E4%BA%8B/")]
    [InlineData("top page.md", "title: Top", "top-page/")]
    [InlineData("plain/İstanbul.md", "title: x", "plain/istanbul/")]
    [InlineData("blog/d.md", "title: 'C# & F#'|date: 2020-01-02", "2020/01/02/c#-f%23/")]
    [InlineData("plain/url8.md", "url: /x/index.html", "x/index.html/")]
    [InlineData("plain/url9.md", "url: '/2020: x'", "2020:%20x/")]
    public void A_page_has_the_URL_that_Hugo_gives_it(string path, string front, string url)
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/" + path, TemporaryBlog.Front(front.Split('|'))));

        Assert.Equal("https://ex.org/base/" + url, folder.Post(path).Permalink);
    }

    [Theory]
    [InlineData("de/posts/Größe.md", "title: G", "b/de/posts/Gro%C3%9Fe.html")]
    [InlineData("de/posts/bund/index.md", "title: V", "b/de/posts/bund.html")]
    [InlineData("de/posts/sub/two.md", "slug: Two", "b/de/posts/sub/Two.html")]
    [InlineData("en/blog/Café Été.md", "title: Café Été", "b/en/blog/Cafe-Ete/")]
    [InlineData("en/blog/u.md", "url: x.y/z", "b/en/x.y/z")]
    [InlineData("en/blog/v.md", "url: /x.y/z/", "b/x.y/z/")]
    public void A_configuration_in_parts_with_a_folder_per_language_is_followed(string path, string front, string url)
    {
        using var folder = new TemporaryBlog(
            ("config/_default/hugo.yaml", "baseURL: https://ex.org/b\nuglyURLs: {posts: true}\ndisablePathToLower: true\nremovePathAccents: true\ndefaultContentLanguage: de\ndefaultContentLanguageInSubdir: true\n"),
            ("config/_default/languages.toml", "[de]\ncontentDir = 'content/de'\n[en]\ncontentDir = 'content/en'\n"),
            ("config/_default/permalinks.yaml", "blog: /:section/:title/\n"),
            ("content/" + path, TemporaryBlog.Front(front)));

        Assert.Equal("https://ex.org/" + url, folder.Post(path).Permalink);
    }

    [Theory]
    [InlineData("posts/a b.md", "en/a-b/")]
    [InlineData("posts/a b.fr.md", "fr/articles/a-b/")]
    [InlineData("notes/n.md", "2020/n/")]
    [InlineData("notes/n.fr.md", "fr/notes/n/")]
    [InlineData("top.md", "t/top/")]
    [InlineData("Upper/u.md", "upper/u/")]
    public void A_language_may_have_its_own_patterns_in_place_of_the_sites(string path, string url)
    {
        const string Own = """
            baseURL = "https://ex.org/"
            [permalinks]
            posts = "/en/:filename/"
            "/notes/" = "/:year/:filename/"
            "/" = "/t/:filename/"
            Upper = "/never/:filename/"
            [languages.en]
            [languages.fr.permalinks]
            posts = "/articles/:filename/"
            """;
        using var folder = new TemporaryBlog(("config.toml", Own), ("content/" + path, TemporaryBlog.Front("date: 2020-01-02")));

        Assert.Equal("https://ex.org/" + url, folder.Post(path).Permalink);
    }

    [Fact]
    public void Aliases_are_relative_to_the_page_or_to_the_site()
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/p/a.fr.md", TemporaryBlog.Front("url: foo/fr4", "aliases: [old, /older, x/y.html]")));

        Assert.Equal(["/base/fr/foo/old/", "/base/older/", "/base/fr/foo/x/y.html"], folder.Post("p/a.fr.md").Aliases);
    }

    [Theory]
    [InlineData("url: javascript:alert(1)")]
    [InlineData("url: https://other.org/x/")]
    public void A_url_that_is_no_path_of_the_site_is_left_aside_with_a_warning(string front)
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/p/a.md", TemporaryBlog.Front("title: A", "date: 2020-01-01", front)));

        var (post, problems) = folder.Read("p/a.md");

        Assert.Equal("/base/p/a/", post?.Url);
        Assert.Equal(4, Assert.Single(problems).Line);
    }
}
