using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Tests.Pages;

public sealed class AccentColoursTests
{
    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("#ffff00")]
    [InlineData("#0000ff")]
    [InlineData("#ff0000")]
    [InlineData("#00ff00")]
    [InlineData("#808080")]
    [InlineData("#e0a000")]
    public void Links_in_any_accent_can_be_read_on_paper_on_tint_and_under_the_marker(string accent)
    {
        var colours = AccentColours.Of(accent);

        Assert.All(["#fcfcfd", "#ffffff", "#f4f5f7", "#fdf08c", colours.LightTint], ground => Assert.InRange(Contrast(colours.Light, ground), 4.5, 21));
        Assert.All(["#0e1219", "#171c24", "#4d4000", colours.DarkTint], ground => Assert.InRange(Contrast(colours.Dark, ground), 4.5, 21));
    }

    [Fact]
    public void An_accent_that_can_be_read_stays_what_it_is()
    {
        Assert.Equal("#1f4795", AccentColours.Of("#1f4795").Light);
        Assert.Equal("#a0c0f0", AccentColours.Of("#a0c0f0").Dark);
    }

    private static double Contrast(string one, string other) => Oklch.Of(one).ContrastWith(Oklch.Of(other));
}
