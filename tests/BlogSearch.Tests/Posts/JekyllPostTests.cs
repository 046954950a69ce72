using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

/// <summary>URLs, days and terms here are what Jekyll 4.3.1 made of the same files.</summary>
public sealed class JekyllPostTests
{
    private const string Site = """
        url: https://ex.org
        baseurl: /base
        timezone: Europe/Berlin
        exclude: [ex]
        defaults:
          - scope: {path: "", type: posts}
            values: {categories: defcat, tags: deftag}
          - scope: {path: "Cat One"}
            values: {permalink: "/c1/:categories/:slug/:output_ext"}
        """;

    [Theory]
    [InlineData("_posts/2020-01-01-Hello World_x.md", "title: A", "/defcat/2020/01/01/Hello-World_x.html")]
    [InlineData("_posts/2020-1-5-short.md", "categories: a b", "/defcat/a/b/2020/01/05/short.html")]
    [InlineData("_posts/19-1-5-shorter.md", "category: one two", "/defcat/one%20two/2019/01/05/shorter.html")]
    [InlineData("_posts/sub/2020-02-02-insub.markdown", "date: 2020-02-02 23:30:00 -0500|categories: [Ä B, c]", "/defcat/%C3%A4%20b/c/2020/02/03/insub.html")]
    [InlineData("_posts/2020-04-04-slug.md", "slug: 'My Slug/é'", "/defcat/2020/04/04/My-Slug-%C3%A9.html")]
    [InlineData("_posts/2020-04-05-perm.md", "permalink: '/p/:year_:title/x.html'", "/p/2020_perm/x.html")]
    [InlineData("_posts/2020-04-06-perm2.md", "permalink: p2", "/p2")]
    [InlineData("_posts/2020-04-08-nodate.md", "date: '2020-04-08 23:30'", "/defcat/2020/04/08/nodate.html")]
    [InlineData("_posts/2020-04-09-utc.md", "date: 2020-04-09 23:30:00", "/defcat/2020/04/10/utc.html")]
    [InlineData("_posts/2020-04-11-null.md", "categories:", "/defcat/2020/04/11/null.html")]
    [InlineData("_posts/2020-04-23-day.md", "date: 2020-04-25", "/defcat/2020/04/25/day.html")]
    [InlineData("_posts/2020-04-24-dots.md", "date: 2020.04.25", "/defcat/2020/04/25/dots.html")]
    [InlineData("_posts/2020-04-24-first.md", "date: 25-04-2020", "/defcat/2020/04/25/first.html")]
    [InlineData("_posts/2020-04-24-slashes.md", "date: 02/05/2020", "/defcat/2020/05/02/slashes.html")]
    [InlineData("_posts/2020-04-24-packed.md", "date: 20200425", "/defcat/2020/04/25/packed.html")]
    [InlineData("_posts/2020-04-24-comma.md", "date: '2020-04-25, 10:00'", "/defcat/2020/04/25/comma.html")]
    [InlineData("_posts/2020-04-25-turkish.md", "permalink: '/:slug/:categories/'|slug: İki|categories: İz", "/i%CC%87ki/defcat/i%CC%87z/")]
    public void A_post_has_the_URL_that_Jekyll_gives_it(string path, string front, string url)
    {
        using var folder = new TemporaryBlog(("_config.yml", Site), (path, TemporaryBlog.Front(front.Split('|'))));

        Assert.Equal("https://ex.org/base" + url, folder.Post(path).Permalink);
    }

    [Theory]
    [InlineData("pretty", "/c/2020/03/01/a/")]
    [InlineData("ordinal", "/c/2020/061/a.html")]
    [InlineData("weekdate", "/c/2020/W09/Sun/a.html")]
    [InlineData("none", "/c/a.html")]
    [InlineData("/:slugified_categories/:i_month-:i_day-:short_year/:name", "/c/3-1-20/2020-03-01-a")]
    public void Permalink_styles_of_the_configuration_are_followed(string style, string url)
    {
        using var folder = new TemporaryBlog(("_config.yml", $"permalink: {style}"), ("_posts/2020-03-01-a.md", TemporaryBlog.Front("category: C")));

        Assert.Equal(url, folder.Post("_posts/2020-03-01-a.md").Url);
    }

    [Fact]
    public void Posts_may_lie_in_a_folder_of_collections()
    {
        using var folder = new TemporaryBlog(("_config.yml", "collections_dir: all"), ("all/_posts/2020-01-01-a.md", TemporaryBlog.Front("title: A")), ("_posts/2020-01-01-b.md", TemporaryBlog.Front("title: B")));

        Assert.Equal(["_posts/2020-01-01-a.md"], folder.List().Files.Select(file => file.Path));
        Assert.Equal("/2020/01/01/a.html", folder.Post("_posts/2020-01-01-a.md").Url);
    }

    [Fact]
    public void A_draft_without_a_date_has_none()
    {
        using var folder = new TemporaryBlog(("_config.yml", ""), ("_drafts/idea.md", TemporaryBlog.Front("title: Idea")));

        Assert.Null(folder.Post("_drafts/idea.md").Date);
    }

    [Fact]
    public void Folders_above_the_posts_are_categories()
    {
        using var folder = new TemporaryBlog(("_config.yml", ""), ("Cat One/sub/_posts/2020-03-03-cat.md", TemporaryBlog.Front("categories: X")));

        var post = folder.Post("Cat One/sub/_posts/2020-03-03-cat.md");

        Assert.Equal(["Cat One", "sub", "X"], post.Categories);
        Assert.Equal("/cat%20one/sub/x/2020/03/03/cat.html", post.Url);
    }

    [Theory]
    [InlineData("tags: x y", new[] { "x", "y" })]
    [InlineData("tag: t u", new[] { "t u" })]
    [InlineData("tags: 日本\u3000語 x", new[] { "日本\u3000語", "x" })]
    [InlineData("tags: [yes, 12:30]", new[] { "true", "45000" })]
    [InlineData("tags: 'a, b c'", new[] { "a,", "b", "c" })]
    [InlineData("tags: [1, ~, z]", new[] { "1", "z" })]
    [InlineData("tags: ~", new[] { "deftag" })]
    public void Tags_are_split_as_Jekyll_splits_them(string front, string[] tags)
    {
        using var folder = new TemporaryBlog(("_config.yml", Site), ("_posts/2020-01-01-a.md", TemporaryBlog.Front(front)));

        Assert.Equal(tags, folder.Post("_posts/2020-01-01-a.md").Tags);
    }

    [Theory]
    [InlineData("_posts/2020-01-01-my-post.md", "x: y", PostState.Published)]
    [InlineData("_posts/2020-01-01-my-post.md", "published: false", PostState.Draft)]
    [InlineData("_posts/2027-01-01-my-post.md", "x: y", PostState.Future)]
    [InlineData("_drafts/my-post.md", "x: y", PostState.Draft)]
    public void Only_what_Jekyll_publishes_now_is_published(string path, string front, PostState state)
    {
        using var folder = new TemporaryBlog(("_config.yml", ""), (path, TemporaryBlog.Front(front)));

        var post = folder.Post(path);

        Assert.Equal((state, "My Post"), (post.State, post.Title));
    }

    [Fact]
    public void Only_files_of_posts_and_drafts_folders_are_looked_at()
    {
        using var folder = new TemporaryBlog(
            ("_config.yml", Site), ("_posts/2020-01-01-a.md", "x"), ("_posts/sub/2020-01-02-b.html", "x"), ("_drafts/c.md", "x"), ("blog/_posts/2020-01-01-d.md", "x"),
            ("about.md", "x"), ("ex/_posts/2020-01-01-e.md", "x"), ("_other/_posts/2020-01-01-o.md", "x"), ("_site/2020/a.html", "x"));

        Assert.Equal(["_drafts/c.md", "_posts/2020-01-01-a.md", "_posts/sub/2020-01-02-b.html", "blog/_posts/2020-01-01-d.md"], folder.List().Files.Select(file => file.Path));
    }

    [Fact]
    public void A_post_without_front_matter_is_published_all_the_same()
    {
        using var folder = new TemporaryBlog(("_config.yml", ""), ("_posts/2020-04-14-no-front.md", "Just text.\n"));

        var post = folder.Post("_posts/2020-04-14-no-front.md");

        Assert.Equal(("No Front", "Just text.\n", 1), (post.Title, post.Body, post.BodyLine));
    }
}
