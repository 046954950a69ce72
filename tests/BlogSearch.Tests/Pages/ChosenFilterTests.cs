using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.Tests.Pages;

public sealed class ChosenFilterTests
{
    private static readonly SearchRequest _request = new() { Text = "bread tag:rye,\"slow food\" -is:page before:2019", Tags = ["Baking"], Page = 3 };

    [Fact]
    public void Typed_filters_are_chips_as_chosen_ones_are() =>
        Assert.Equal(
            ["tag Baking", "tag rye or slow food", "filter not is: page", "filter before: 2019"],
            ChosenFilter.AllOf(_request).Select(chosen => $"{chosen.Kind} {chosen.Value}"));

    [Fact]
    public void A_chip_takes_its_own_filter_away_and_starts_at_the_first_page() =>
        Assert.Equal(
            [
                "q=bread+tag%3Arye%2C%22slow+food%22+-is%3Apage+before%3A2019",
                "q=bread+-is%3Apage+before%3A2019&tag=Baking",
                "q=bread+tag%3Arye%2C%22slow+food%22+before%3A2019&tag=Baking",
                "q=bread+tag%3Arye%2C%22slow+food%22+-is%3Apage&tag=Baking",
            ],
            ChosenFilter.AllOf(_request).Select(chosen => RequestParameters.Write(chosen.Without)));

    [Fact]
    public void What_is_typed_twice_is_one_chip_and_goes_at_once()
    {
        var only = Assert.Single(ChosenFilter.AllOf(new SearchRequest { Text = "bread tag:rye lang tag:rye tags:rye" }));

        Assert.Equal("bread lang", only.Without.Text);
    }

    [Fact]
    public void All_filters_go_at_once_and_the_words_stay() => Assert.Equal("q=bread", RequestParameters.Write(ChosenFilter.WithoutAny(_request)));
}
