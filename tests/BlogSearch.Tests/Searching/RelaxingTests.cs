using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class RelaxingTests
{
    private static readonly (string, string)[] Posts =
    [
        TestBlog.Post("1.md", "alpha beta", tags: ["x"]),
        TestBlog.Post("2.md", "beta gamma"),
        TestBlog.Post("3.md", "beta gamma"),
        TestBlog.Post("4.md", "delta", tags: ["y"]),
        TestBlog.Post("5.md", "gamma", tags: ["y"]),
        TestBlog.Post("6.md", "epsilon", tags: ["y"]),
        TestBlog.Post("7.md", "epsilon", tags: ["y"]),
    ];

    [Theory]
    [InlineData("alpha beta gamma", "2 3", "alpha")] // the rarest goes, though another pair was possible
    [InlineData("alpha gamma", "2 3 5", "alpha")]
    [InlineData("alpha beta nonesuchword", "1", "nonesuchword")]
    [InlineData("alpha delta gamma", "2 3 5", "alpha, delta")] // two stages
    [InlineData("alpha beta gamma tag:x", "1", "gamma")] // as rare as it is among the posts that the filter leaves
    [InlineData("beta epsilon tag:y", "6 7", "beta")]
    [InlineData("alpha beta", "1", null)]
    [InlineData("beta gamma -alpha", "2 3", null)]
    public void When_no_post_has_all_words_the_rarest_go_first(string query, string names, string? letGo)
    {
        using var blog = new TestBlog(Posts);
        var found = blog.Search(query);
        Assert.Equal(names.Split(' ').Select(name => name + ".md"), found.Hits.Where(hit => !hit.Partial).Select(hit => hit.Path).Order());
        Assert.Equal(letGo, found.Notices.SingleOrDefault(notice => notice.Kind == NoticeKind.Relaxed)?.Text);
    }

    [Theory]
    [InlineData("alpha tag:y")]
    [InlineData("alpha gamma tag:nonesuch")]
    [InlineData("alpha gamma year:1999")]
    [InlineData("alpha gamma links:nowhere.example")]
    public void Filters_are_never_let_go(string query)
    {
        using var blog = new TestBlog(Posts);
        Assert.Equal(0, blog.Search(query).Total);
    }

    [Theory]
    [InlineData("why I chose alpha", "1")]
    [InlineData("announced beta gamma", "2 3")]
    [InlineData("introducing folks to delta", "4")]
    [InlineData("alpha everything", "1")]
    [InlineData("chose", "8")] // nothing else was typed
    [InlineData("chose a thing", "8")]
    public void Words_that_lead_up_to_the_subject_are_asked_for_but_not_required(string query, string names)
    {
        using var blog = new TestBlog([.. Posts, TestBlog.Post("8.md", "zeta, which they choose or chose")]);
        var found = blog.Search(query);
        Assert.Equal(names.Split(' ').Select(name => name + ".md"), found.Hits.Where(hit => !hit.Partial).Select(hit => hit.Path).Order());
        Assert.Empty(found.Notices);
        Assert.Equal(NoticeKind.Relaxed, Assert.Single(blog.Search("alpha \"chose\"").Notices).Kind); // quoted, it is meant
    }

    [Fact]
    public void A_post_that_has_such_a_word_too_stands_above_one_that_has_not()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "alpha is here", title: "x"), TestBlog.Post("b.md", "alpha I chose", title: "x"), TestBlog.Post("c.md", "beta", title: "x"));
        Assert.Equal(["b.md", "a.md"], blog.Paths("chose alpha"));
    }
}
