using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class NeighboursTests
{
    private const string Rye = "Rye bread wants a sour dough. The sour dough of rye is fed with rye flour, and rye flour drinks water.";

    [Fact]
    public void Posts_on_the_same_subject_are_related_the_most_alike_first_and_others_are_not()
    {
        using var blog = Bakery();

        var related = blog.Searcher.FindSurroundings("rye.md")?.Related.Select(hit => hit.Path);

        Assert.Equal(["rye-again.md", "rye-oven.md"], related);
    }

    [Fact]
    public void Two_indexes_of_the_same_posts_name_the_same_neighbours()
    {
        using var one = Bakery();
        using var other = Bakery();

        Assert.Equal(Related(one), Related(other));
        static IEnumerable<string> Related(TestBlog blog) => blog.Searcher.FindSurroundings("rye-again.md")!.Related.Select(hit => hit.Path); // written just before
    }

    [Fact]
    public void A_later_post_on_the_subject_that_links_back_is_named_and_a_round_up_or_an_aside_is_not()
    {
        using var blog = Bakery();

        Assert.Equal(["rye-again.md"], blog.Searcher.FindLater("rye.md").Select(hit => hit.Path));
        Assert.Empty(blog.Searcher.FindLater("rye-again.md"));
        Assert.Empty(blog.Searcher.FindLater("nothing.md"));
    }

    [Fact]
    public void Backlinks_come_newest_first_with_the_words_of_the_link()
    {
        using var blog = Bakery();

        var links = blog.Searcher.FindSurroundings("rye.md")!.Backlinks; // written just before

        Assert.Equal(["week.md: rye", "rye-again.md: my first rye", "cats.md: a post"], links.Select(link => $"{link.Hit.Path}: {string.Join(", ", link.Texts)}"));
    }

    [Fact]
    public void Newer_and_older_go_by_the_date_and_a_page_has_neither()
    {
        using var blog = Bakery();

        var around = blog.Searcher.FindSurroundings("rye-again.md")!; // written just before
        Assert.Equal(("week.md", "cats.md"), (around.Newer?.Path, around.Older?.Path));
        Assert.Null(blog.Searcher.FindSurroundings("week.md")!.Newer);
        Assert.Null(blog.Searcher.FindSurroundings("rye-oven.md")!.Older);
        var page = blog.Searcher.FindSurroundings("about.md")!;
        Assert.Equal((null, null), (page.Newer, page.Older));
    }

    [Fact]
    public void Series_and_reading_time_come_with_the_hit()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", string.Join(' ', Enumerable.Repeat("loaf", 500)), more: "series: [Bread at Home]"));

        var hit = Assert.Single(blog.Search("loaf").Hits);

        Assert.Equal(("Bread at Home", 3), (hit.Series, hit.ReadingMinutes));
    }

    private static TestBlog Bakery()
    {
        var blog = new TestBlog(
            TestBlog.Post("rye-oven.md", "The oven for rye bread: sour dough, rye flour, steam. The oven is hot, and the rye bread is baked.", "An oven for rye", "2016-01-01", ["rye"]),
            TestBlog.Post("rye.md", Rye, "Rye bread", "2017-01-01", ["rye"]),
            TestBlog.Post("cats.md", "My cat sleeps on the cat tree. The cat and the other cat. I wrote [a post](rye.md) too.", "Two cats", "2018-01-01", ["cats"]),
            TestBlog.Post("rye-again.md", Rye + " After [my first rye](rye.md) the sour dough is fed twice.", "Rye bread again", "2019-01-01", ["rye"]),
            TestBlog.Post("week.md", "This week: [rye](rye.md), cats on trees, tax forms, tax rules, garden chairs, garden tables, trains to Lyon, trains to Nice.", "Links of the week", "2020-01-01", ["links"]),
            TestBlog.Post("about.md", "Who bakes here.", "About", date: null));
        for (var number = 0; number < 20; number++)
        {
            blog.Write(TestBlog.Post($"other-{number:00}.md", $"Nothing of that kind: number{number} and garden chairs, tax rules, trains.", $"Other {number}", "2016-06-01"));
        }

        return blog;
    }
}
