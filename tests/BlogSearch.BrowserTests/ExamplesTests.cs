using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.BrowserTests;

public sealed class ExamplesTests
{
    [Theory]
    [InlineData("How to Bake Sourdough Bread, Part 2", "\"Bake Sourdough\"")]
    [InlineData("Loaf 7")]
    [InlineData("")]
    public void The_most_telling_neighbours_of_a_title_become_a_phrase_and_none_where_there_are_none(string title, params string[] phrases)
        => Assert.Equal(phrases, Examples.Of(Everything(title, [])));

    [Fact]
    public void A_phrase_that_names_tags_of_its_post_goes_before_a_newer_one_that_names_none()
    {
        var everything = Everything("Eleven Years of Crumbs", []);
        everything = everything with { Hits = [.. everything.Hits, everything.Hits[0] with { Title = "Adding Multiple Items Using Kustomize JSON Patches", Tags = ["JSON", "Kustomize"] }] };

        Assert.Equal(["\"Kustomize JSON\""], Examples.Of(everything));
    }

    [Theory]
    [InlineData("Kubernetes", "tag:Kubernetes")]
    [InlineData("two words", "tag:\"two words\"")]
    public void The_most_used_tag_is_quoted_where_it_must_be(string tag, string example)
        => Assert.Equal([example], Examples.Of(Everything("", [new FacetValue(tag, 1, Selected: false)])));

    private static SearchResults Everything(string title, ImmutableArray<FacetValue> tags) => new()
    {
        Total = 1,
        Page = 1,
        Size = 10,
        Generation = 1,
        TookMs = 1,
        Sort = SearchSort.Relevance,
        Hits = [new Hit { Path = "a.md", Url = "/a/", Title = title, Language = "en" }],
        Facets = new Facets { Tag = tags },
    };
}
