using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class QueryTests
{
    private static readonly (string, string)[] Kitchen =
    [
        TestBlog.Post("rye.md", "A dense loaf of rye bread, baked slowly in a hot oven.", title: "Rye bread", tags: ["Bread", "Rye"], category: "Baking", author: "Ida"),
        TestBlog.Post("wheat.md", "Baking a loaf of wheat takes an oven and patience.", title: "Wheat", tags: ["Bread"], category: "Baking", author: "Tom"),
        TestBlog.Post("soup.md", "Slow soup. No oven at all.", title: "Soup", tags: ["Soup"], category: "Cooking", author: "Ida"),
        TestBlog.Post("code.md", "Written in C# on .NET with node.js, vSphere 6.7 and 802.1Q; run it with --dry-run.\n\n```sh\nkubectl apply -f deploy.yaml\n```", title: "Tools", tags: ["KubeCon2019"]),
    ];

    [Theory]
    [InlineData("loaf oven", "rye.md wheat.md")]
    [InlineData("bakes", "rye.md wheat.md")] // a stem
    [InlineData("\"loaf of rye\"", "rye.md")]
    [InlineData("\"rye of loaf\"", "")] // no such phrase, no such words elsewhere: see the notice
    [InlineData("loaf -rye", "wheat.md")]
    [InlineData("oven -\"rye bread\" -soup", "wheat.md")]
    [InlineData("oven tag:bread", "rye.md wheat.md")]
    [InlineData("oven tag:bread tag:rye", "rye.md")]
    [InlineData("tag:rye,soup", "rye.md soup.md")]
    [InlineData("oven -tag:bread", "soup.md")]
    [InlineData("category:baking author:ida", "rye.md")]
    [InlineData("title:soup", "soup.md")]
    [InlineData("oven title:wheat", "wheat.md")]
    [InlineData("C#", "code.md")]
    [InlineData(".NET", "code.md")]
    [InlineData("node.js", "code.md")]
    [InlineData("vSphere 6.7", "code.md")]
    [InlineData("802.1Q", "code.md")]
    [InlineData("--dry-run", "code.md")]
    [InlineData("deploy.yaml", "code.md")]
    [InlineData("KubeCon2019", "code.md")]
    [InlineData("kubecon 2019", "code.md")]
    [InlineData("the loaf of rye", "rye.md")] // filler words are not asked for
    public void A_query_finds_these_posts(string query, string paths)
    {
        using var blog = new TestBlog(Kitchen);
        Assert.Equal(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), query == "\"rye of loaf\"" ? [] : blog.Paths(query).Order());
    }

    [Fact]
    public void A_phrase_that_no_post_has_is_searched_as_words_and_says_so()
    {
        using var blog = new TestBlog(Kitchen);
        var results = blog.Search("\"rye of loaf\"");
        Assert.Equal("rye.md", Assert.Single(results.Hits, hit => !hit.Partial).Path);
        Assert.Equal(new Notice(NoticeKind.Relaxed, "“rye of loaf”"), Assert.Single(results.Notices));
    }

    [Fact]
    public void When_no_post_has_all_words_the_fewest_are_let_go_and_named()
    {
        using var blog = new TestBlog(Kitchen);
        var results = blog.Search("rye loaf submarine");
        Assert.Equal(["rye.md"], results.Hits.Where(hit => !hit.Partial).Select(hit => hit.Path));
        Assert.Equal(new Notice(NoticeKind.Relaxed, "submarine"), Assert.Single(results.Notices));
    }

    [Fact]
    public void Posts_with_only_some_of_the_words_come_behind_and_are_not_counted()
    {
        using var blog = new TestBlog(Kitchen);
        var results = blog.Search("rye oven");
        Assert.Equal(1, results.Total);
        Assert.Equal(["rye.md"], blog.Paths("rye oven"));
        Assert.Equal(["soup.md", "wheat.md"], blog.PartialPaths("rye oven").Order());
        Assert.Equal(1, results.Facets.Category.Sum(value => value.Count));
        Assert.Empty(blog.PartialPaths("rye oven -soup -wheat"));
        Assert.Equal(["wheat.md"], blog.PartialPaths("q=rye+oven&tag=Bread".Replace('+', ' ')));
    }

    [Fact]
    public void A_long_question_is_answered_by_any_of_its_words_the_telling_ones_first()
    {
        using var blog = new TestBlog(Kitchen);
        Assert.Equal("rye.md", blog.Paths("how do I slowly bake a really dense rye loaf in winter")[0]);
    }

    [Fact]
    public void Filters_are_never_let_go()
    {
        using var blog = new TestBlog(Kitchen);
        Assert.Equal(0, blog.Search("q=rye&tag=Soup").Total);
        Assert.Equal(0, blog.Search("rye tag:nonesuch").Total);
        Assert.Equal(0, blog.Search("rye title:soup").Total);
        Assert.Equal(0, blog.Search("submarine").Total);
    }

    [Fact]
    public void A_word_in_the_title_beats_the_same_word_in_the_body()
    {
        using var blog = new TestBlog(
            TestBlog.Post("body.md", "bread bread bread"),
            TestBlog.Post("title.md", "flour", title: "Bread"));

        Assert.Equal(["title.md", "body.md"], blog.Paths("bread"));
    }

    [Fact]
    public void A_post_asked_for_by_its_title_comes_first()
    {
        using var blog = new TestBlog(
            TestBlog.Post("long.md", "Slow bread, slow bread, slow bread.", title: "All about the slow making of every kind of bread there is"),
            TestBlog.Post("exact.md", "Flour and water.", title: "Slow bread"));

        Assert.Equal("exact.md", blog.Paths("slow bread")[0]);
    }

    [Fact]
    public void The_form_as_typed_stands_before_other_forms_of_the_word()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "The baker was baking there."),
            TestBlog.Post("b.md", "The baker had baked there."));

        Assert.Equal(["b.md", "a.md"], blog.Paths("baked"));
        Assert.Equal(["a.md", "b.md"], blog.Paths("baking"));
        Assert.Equal(["b.md"], blog.Paths("\"baked\""));
    }

    [Fact]
    public void Equal_scores_go_by_date_and_then_by_path()
    {
        using var blog = new TestBlog(
            TestBlog.Post("c.md", "same words", title: "x", date: "2019-05-01"),
            TestBlog.Post("b.md", "same words", title: "x", date: "2020-05-01"),
            TestBlog.Post("a.md", "same words", title: "x", date: "2019-05-01"),
            TestBlog.Post("page.md", "same words", title: "x", date: null));

        Assert.Equal(["b.md", "a.md", "c.md", "page.md"], blog.Paths("same"));
        Assert.Equal(["b.md", "a.md", "c.md", "page.md"], blog.Paths("q="));
        Assert.Equal(["a.md", "c.md", "b.md", "page.md"], blog.Paths("q=same&sort=oldest"));
    }

    [Fact]
    public void No_text_is_an_error_and_a_long_one_is_shortened_with_a_notice()
    {
        using var blog = new TestBlog(Kitchen);
        foreach (var text in (string[])["\"", "-", "--", "tag:", "tag:\"", "-tag:,", "a\0b", "\ud800", "((((", "\"\"\"", "title:\"\"", "*", "::", "-\"", "“", new string('"', 999)])
        {
            Assert.True(blog.Search("q=" + text).TookMs < 1000, text);
        }

        Assert.Contains(blog.Search(new string('a', 5000)).Notices, notice => notice.Kind == NoticeKind.Shortened);
        Assert.Contains(blog.Search(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}"))).Notices, notice => notice.Kind == NoticeKind.Shortened);
        Assert.Equal("tag:", Assert.Single(blog.Search("oven tag:").Notices).Text);
        Assert.Equal("???", Assert.Single(blog.Search("oven ???").Notices).Text);
    }
}
