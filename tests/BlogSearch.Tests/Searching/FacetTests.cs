using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class FacetTests
{
    private static readonly (string, string)[] Trips =
    [
        TestBlog.Post("1.md", "walk", tags: ["sea", "train"], category: "Travel", author: "Ida", date: "2018-03-01"),
        TestBlog.Post("2.md", "walk", tags: ["sea"], category: "Travel", author: "Tom", date: "2018-12-31T23:30:00-07:00"),
        TestBlog.Post("3.md", "walk", tags: ["train"], category: "Notes", author: "Ida", date: "2019-01-01"),
        TestBlog.Post("4.md", "swim", tags: ["sea"], category: "Notes", author: "Ida", date: "2019-07-09"),
        TestBlog.Post("5.md", "walk", tags: [], category: "Travel", date: null),
    ];

    [Fact]
    public void Counts_are_of_the_posts_that_have_the_words()
    {
        using var blog = new TestBlog(Trips);
        var facets = blog.Search("walk").Facets;
        Assert.Equal("sea 2, train 2", Shown(facets.Tag));
        Assert.Equal("Travel 3, Notes 1", Shown(facets.Category));
        Assert.Equal("Ida 2, Tom 1", Shown(facets.Author));
        Assert.Equal("2018 2, 2019 1", Shown(facets.Year));
        Assert.Equal("2018-03 1, 2018-12 1, 2019-01 1", Shown(facets.Month));
    }

    [Fact]
    public void Several_tags_narrow_and_each_count_says_what_adding_it_would_give()
    {
        using var blog = new TestBlog(Trips);
        Assert.Equal("sea 3*, train 1", Shown(blog.Search("tag=sea").Facets.Tag));
        Assert.Equal(["1.md"], blog.Paths("tag=sea&tag=train"));
    }

    [Fact]
    public void Any_of_several_tags_widens_and_the_counts_leave_out_their_own_filter()
    {
        using var blog = new TestBlog(Trips);
        var results = blog.Search("tag=sea&tag=train&tags=any");
        Assert.Equal(4, results.Total);
        Assert.Equal("sea 3*, train 2*", Shown(results.Facets.Tag));
        Assert.Equal("Notes 2, Travel 2", Shown(results.Facets.Category));
    }

    [Fact]
    public void Categories_widen_and_narrow_the_other_facets()
    {
        using var blog = new TestBlog(Trips);
        var results = blog.Search("category=Notes");
        Assert.Equal("Travel 3, Notes 2*", Shown(results.Facets.Category));
        Assert.Equal("sea 1, train 1", Shown(results.Facets.Tag));
        Assert.Equal(5, blog.Search("category=Notes&category=Travel").Total);
    }

    [Fact]
    public void Years_and_months_leave_out_the_dates_and_name_what_they_reach_over()
    {
        using var blog = new TestBlog(Trips);
        var results = blog.Search("from=2019&to=2019");
        Assert.Equal(2, results.Total);
        Assert.Equal("2018 2, 2019 2*", Shown(results.Facets.Year));
        Assert.Equal("sea 1, train 1", Shown(results.Facets.Tag));
    }

    [Fact]
    public void A_day_is_the_day_as_written_and_both_ends_count()
    {
        using var blog = new TestBlog(Trips);
        Assert.Equal(["2.md"], blog.Paths("from=2018-12-31&to=2018-12-31"));
        Assert.Equal(["3.md"], blog.Paths("from=2019-01-01&to=2019-01"));
        Assert.Equal(["1.md"], blog.Paths("to=2018-03-01"));
    }

    [Fact]
    public void A_chosen_value_stays_in_sight_at_zero()
    {
        using var blog = new TestBlog(Trips);
        Assert.Equal("train 0*", Shown(blog.Search("q=swim&tag=train").Facets.Tag));
        Assert.Equal("nonesuch 0*", Shown(blog.Search("tag=nonesuch").Facets.Tag));
    }

    private static string Shown(ImmutableArray<FacetValue> values) =>
        string.Join(", ", values.Select(value => $"{value.Value} {value.Count}{(value.Selected ? "*" : "")}"));
}
