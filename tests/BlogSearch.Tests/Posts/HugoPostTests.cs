using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

public sealed class HugoPostTests
{
    private const string Site = "baseURL = 'https://ex.org/'\n";

    [Theory]
    [InlineData("date: 2019-11-20T21:30:00-07:00", "2019-11-20")]
    [InlineData("date: 2019-11-20", "2019-11-20")]
    [InlineData("date: 2019-11-20 21:30:00", "2019-11-20")]
    [InlineData("publishDate: 2019-11-20", "2019-11-20")]
    [InlineData("lastmod: 2019-11-20", "2019-11-20")]
    [InlineData("date: 1577836800", "2020-01-01")]
    [InlineData("date: 2019-1-5", null)]
    [InlineData("date: 2019-01-05 10:20", null)]
    [InlineData("title: no date", null)]
    public void The_day_is_the_one_written_where_Hugo_can_read_it(string front, string? day)
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/a.md", TemporaryBlog.Front(front)));

        Assert.Equal(day, folder.Post("a.md").Date?.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("draft: true", PostState.Draft, "draft: true")]
    [InlineData("draft: yes", PostState.Draft, "draft: true")]
    [InlineData("draft: false", PostState.Published, null)]
    [InlineData("published: false", PostState.Draft, "published: false")]
    [InlineData("date: 2026-07-01", PostState.Future, "to be published 2026-07-01")]
    [InlineData("publishDate: 2026-07-01", PostState.Future, "to be published 2026-07-01")]
    [InlineData("expiryDate: 2026-05-01", PostState.Expired, "expired 2026-05-01")]
    [InlineData("expiryDate: 2026-07-01", PostState.Published, null)]
    [InlineData("expiryDate: ''", PostState.Published, null)]
    [InlineData("publishDate: ''", PostState.Published, null)]
    [InlineData("headless: true", PostState.Published, null)]
    [InlineData("_build: {render: never}", PostState.Draft, "build: render: never")]
    public void Only_what_Hugo_publishes_now_is_published(string front, PostState state, string? reason)
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/a.md", TemporaryBlog.Front("title: A", front)));

        var post = folder.Post("a.md");

        Assert.Equal((state, reason), (post.State, post.Reason));
    }

    [Fact]
    public void A_suffix_in_other_letters_than_the_language_is_part_of_the_name()
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://ex.org/'\n[languages.en]\n[languages.zh-CN]\n"), ("content/a.zh-CN.md", TemporaryBlog.Front("title: A")), ("content/b.zh-cn.md", TemporaryBlog.Front("title: B")));

        Assert.Equal(["/a.zh-cn/", "/zh-cn/b/"], [folder.Post("a.zh-CN.md").Url, folder.Post("b.zh-cn.md").Url]);
    }

    [Theory]
    [InlineData("disableLanguages = ['fr']\n[languages.en]\n[languages.fr]\n")]
    [InlineData("[languages.en]\n[languages.fr]\ndisabled = true\n")]
    public void A_file_of_a_language_that_is_turned_off_is_no_post(string languages)
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://ex.org/'\n" + languages), ("content/a.fr.md", TemporaryBlog.Front("title: A")));

        var (post, problems) = folder.Read("a.fr.md");

        Assert.Null(post);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_headless_bundle_is_not_published()
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/a/index.md", TemporaryBlog.Front("title: A", "headless: true")));

        Assert.Equal(PostState.Draft, folder.Post("a/index.md").State);
    }

    [Fact]
    public void A_cascade_reaches_the_pages_of_its_own_language_alone()
    {
        const string Languages = "defaultContentLanguage = 'de'\n[languages.de]\n[languages.ja]\n";
        using var folder = new TemporaryBlog(
            ("config.toml", Languages),
            ("content/s/_index.md", TemporaryBlog.Front("cascade:", "- _target: {lang: ja}", "  categories: [no]", "- tags: [all]")),
            ("content/s/a.md", TemporaryBlog.Front("title: A")),
            ("content/s/a.ja.md", TemporaryBlog.Front("title: A")));

        Assert.Equal(["all"], folder.Post("s/a.md").Tags);
        Assert.Empty(folder.Post("s/a.md").Categories);
        Assert.Empty(folder.Post("s/a.ja.md").Tags);
    }

    [Theory]
    [InlineData("draft: perhaps")]
    [InlineData("draft: [true]")]
    [InlineData("publishDate: soon")]
    [InlineData("expiryDate: 2026-13-01")]
    public void What_decides_on_publication_and_cannot_be_read_keeps_the_post_out(string front)
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/a.md", TemporaryBlog.Front("title: A", "date: 2020-01-01", front)));

        var (post, problems) = folder.Read("a.md");

        Assert.Null(post);
        Assert.Equal((4, Severity.Error), (Assert.Single(problems).Line, problems[0].Severity));
    }

    [Fact]
    public void A_scheduled_post_says_when_it_appears()
    {
        using var folder = new TemporaryBlog(("config.toml", Site + "timeZone = 'Europe/Berlin'"), ("content/a.md", TemporaryBlog.Front("date: 2026-07-01")));

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(2)), folder.Post("a.md").StateChanges);
    }

    [Fact]
    public void Sections_hand_down_what_their_pages_do_not_say_themselves()
    {
        using var folder = new TemporaryBlog(
            ("config.toml", Site + "[cascade]\ntags = ['site']\n"),
            ("content/s/_index.md", TemporaryBlog.Front("cascade:", "- _target: {path: '/s/h*'}", "  _build: {render: never}", "- tags: [section]")),
            ("content/s/hidden.md", TemporaryBlog.Front("title: H")),
            ("content/s/own.md", TemporaryBlog.Front("tags: [own]")),
            ("content/t.md", TemporaryBlog.Front("title: T")));

        Assert.Equal(PostState.Draft, folder.Post("s/hidden.md").State);
        Assert.Equal(["section"], folder.Post("s/hidden.md").Tags);
        Assert.Equal(["own"], folder.Post("s/own.md").Tags);
        Assert.Equal(["site"], folder.Post("t.md").Tags);
    }

    [Fact]
    public void A_string_is_one_term_and_a_list_many_as_written()
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/a.md", TemporaryBlog.Front("categories: News, Notes", "tags: [iOS, IOS, iOS, 2.50, ~, ' ', 'cafe\u0301']")));

        var post = folder.Post("a.md");

        Assert.Equal(["News, Notes"], post.Categories);
        Assert.Equal(["iOS", "IOS", "iOS", "2.5", "caf\u00e9"], post.Tags);
    }

    [Fact]
    public void What_lies_in_a_bundle_is_no_post_of_its_own()
    {
        using var folder = new TemporaryBlog(("config.toml", Site), ("content/b/index.md", "x"), ("content/b/notes.md", "x"), ("content/b/sub/more.md", "x"), ("content/s/_index.md", "x"), ("content/s/a.md", "x"));

        Assert.Equal(["b/index.md", "s/a.md"], folder.List().Files.Select(file => file.Path));
    }
}
