using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class OverviewTests
{
    [Fact]
    public void A_history_says_how_often_a_value_was_used_in_each_year_and_all_years_are_there()
    {
        using var blog = new TestBlog(
            TestBlog.Post("1.md", "a", tags: ["rye", "oven"], category: "Recipe", date: "2018-03-01"),
            TestBlog.Post("2.md", "b", tags: ["rye"], category: "Diary", date: "2018-12-31T23:30:00-07:00"),
            TestBlog.Post("3.md", "c", tags: ["rye"], category: "Diary", date: "2020-01-01"),
            TestBlog.Post("4.md", "d", tags: ["rye"], date: null));

        var overview = blog.Searcher.Overview;

        Assert.Equal([2018, 2019, 2020], overview.Years);
        Assert.Equal([2, 0, 1], overview.ByYear);
        Assert.Equal(["rye 4: 2 0 1", "oven 1: 1 0 0"], overview.Tags.Select(Shown));
        Assert.Equal(["Diary 2: 1 0 1", "Recipe 1: 1 0 0"], overview.Categories.Select(Shown));
        Assert.Equal(4, overview.PostCount);
    }

    [Fact]
    public void Histories_of_the_sample_blog_are_what_its_files_say()
    {
        var files = CrudeBlog.Read(Path.Combine(AppContext.BaseDirectory, "SampleBlog"));
        using var blog = new TestBlog([.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SampleBlog"), "*.*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "SampleBlog"), file), File.ReadAllText(file)))]);
        var overview = blog.Searcher.Overview;
        var counted =
            from post in files.Posts
            from tag in post.Tags
            group post by tag into tagged
            orderby tagged.Count() descending, tagged.Key
            select $"{tagged.Key} {tagged.Count()}: {string.Join(' ', overview.Years.Select(year => tagged.Count(post => post.Day.StartsWith($"{year}-", StringComparison.Ordinal))))}";

        Assert.NotEmpty(overview.Tags);
        Assert.Equal(counted.Order(StringComparer.Ordinal), overview.Tags.Select(Shown).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_post_of_the_year_1066_does_not_make_a_thousand_years()
    {
        using var blog = new TestBlog(TestBlog.Post("1.md", "a", date: "1066-10-14"), TestBlog.Post("2.md", "b", date: "2020-01-01"));

        Assert.Equal([1066, 2020], blog.Searcher.Overview.Years);
    }

    [Fact]
    public void Rising_tags_are_those_of_the_latest_posts_and_not_the_favourites_of_all_times()
    {
        var posts = Enumerable.Range(0, 60).Select(number => TestBlog.Post(
            $"{number}.md", "a", tags: ["bread", number >= 50 ? "rye" : "wheat"], date: $"{2010 + (number / 6)}-0{1 + (number % 6)}-01"));
        using var blog = new TestBlog([.. posts]);

        Assert.Equal(["rye"], blog.Searcher.Overview.Rising.Select(tag => tag.Value));
    }

    [Fact]
    public void Related_tags_are_those_that_come_together_more_than_by_chance()
    {
        // Every post has "blog"; rye comes with sourdough nine times of ten, and with oven as often as any other post does.
        var posts = Enumerable.Range(0, 60).Select(number => TestBlog.Post($"{number}.md", "a", tags:
        [
            "blog",
            number % 6 == 0 ? "rye" : "wheat",
            (number % 6 == 0 && number != 0) || number == 1 ? "sourdough" : "yeast",
            number % 2 == 0 ? "oven" : "stove",
        ]));
        using var blog = new TestBlog([.. posts]);

        var related = blog.Searcher.RelatedTags(new SearchRequest { Tags = ["rye"] }, 10);

        Assert.Equal("sourdough", related[0].Value);
        Assert.Equal(9, related[0].Count);
        Assert.DoesNotContain(related, tag => tag.Value is "rye" or "blog" or "wheat" or "yeast");
    }

    [Fact]
    public void A_collection_with_every_tag_relates_nothing()
    {
        string[] all = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        var posts = Enumerable.Range(0, 40).Select(number => TestBlog.Post($"{number}.md", "x", tags: number < 4 ? all : [all[number % 9]]));
        using var blog = new TestBlog([.. posts]);

        Assert.DoesNotContain(blog.Searcher.RelatedTags(new SearchRequest { Tags = ["a"] }, 10), tag => tag.Value == "b");
    }

    [Theory]
    [InlineData(10, 20, 40, 200)]
    [InlineData(3, 3, 3, 50)]
    [InlineData(7, 30, 12, 90)]
    public void Strength_is_the_log_likelihood_ratio_as_entropies_give_it(int shared, int set, int having, int all)
    {
        // By other means: 2·N times the mutual information of the two, H(rows) + H(columns) − H(cells).
        static double Entropy(int all, params int[] counts) => -counts.Where(count => count > 0).Sum(count => (double)count / all * Math.Log((double)count / all));
        var expected = 2 * all * (Entropy(all, set, all - set) + Entropy(all, having, all - having) - Entropy(all, shared, set - shared, having - shared, all - set - having + shared));

        Assert.Equal(expected, Relatedness.Strength(shared, set, having, all), 6);
    }

    [Fact]
    public void What_is_rarer_in_the_set_than_elsewhere_is_not_related()
        => Assert.Equal(0, Relatedness.Strength(1, 20, 100, 200));

    [Fact]
    public void Most_linked_counts_each_post_that_links_once()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "[x](c.md) [again](c.md) and [y](b.md)"),
            TestBlog.Post("b.md", "[x](c.md), [self](b.md)"),
            TestBlog.Post("c.md", "none", title: "The one"));

        var linked = blog.Searcher.Overview.MostLinked;

        Assert.Equal(["c.md 2", "b.md 1"], linked.Select(post => $"{post.Hit.Path} {post.From}"));
        Assert.Equal("The one", linked[0].Hit.Title);
    }

    private static string Shown(ValueHistory history) => $"{history.Value} {history.Count}: {string.Join(' ', history.ByYear)}";
}
