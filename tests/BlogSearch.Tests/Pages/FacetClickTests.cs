using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.Tests.Pages;

/// <summary>A value that is typed and one that is chosen are taken back by the same click.</summary>
public sealed class FacetClickTests
{
    [Theory]
    [InlineData("walk tag:SEA", "", "q=walk")]
    [InlineData("walk tag:sea,train", "", "q=walk+tag%3Atrain")]
    [InlineData("walk", "sea", "q=walk")]
    [InlineData("walk", "SEA", "q=walk")]
    [InlineData("walk tag:sea", "Sea", "q=walk")]
    [InlineData("walk -tag:train tag:sea", "", "q=walk+-tag%3Atrain")]
    public void A_click_on_a_chosen_tag_takes_it_back(string text, string tag, string address)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "walk", tags: ["sea"]), TestBlog.Post("b.md", "walk", tags: ["train"]));
        var request = new SearchRequest { Text = text, Tags = tag.Length > 0 ? [tag] : [], Page = 2 };
        var sea = blog.Searcher.Search(request with { Page = 1 }, TestContext.Current.CancellationToken).Facets.Tag.Single(value => value.Value == "sea");

        Assert.True(sea.Selected);
        Assert.Equal(address, RequestParameters.Write(request.Without("tag", sea)));
    }

    [Theory]
    [InlineData("category", "category:Food bread")]
    [InlineData("author", "bread author:food")]
    [InlineData("lang", "lang:food bread")]
    [InlineData("code", "bread code:FOOD")]
    public void So_does_one_on_any_other_facet(string name, string text)
    {
        var value = new FacetValue("food", 1, Selected: true);
        var request = new SearchRequest { Text = text, Categories = ["food"], Authors = ["food"], Languages = ["food"], CodeLanguages = ["food"] };

        var without = request.Without(name, value);

        Assert.Equal("bread", without.Text);
        Assert.Equal(3, without.Categories.Length + without.Authors.Length + without.Languages.Length + without.CodeLanguages.Length);
    }

    [Fact]
    public void A_bar_of_the_histogram_takes_the_place_of_typed_days_and_any_time_takes_them_away()
    {
        var request = new SearchRequest { Text = "walk year:2019 tag:sea -before:2010", From = new DateOnly(2018, 1, 1) };

        Assert.Equal("q=walk+tag%3Asea&from=2020-01-01&to=2020-12-31", RequestParameters.Write(request.WithSpan(new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31))));
        Assert.Equal("q=walk+tag%3Asea", RequestParameters.Write(request.WithoutSpan()));
    }
}
