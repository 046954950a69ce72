using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>The page on paper, and as readers set their systems.</summary>
public sealed class LookTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task On_paper_stand_the_words_the_filters_and_the_posts_and_nothing_to_press()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf&tag=rye&from=2016");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Search: loaf" })).ToBeInViewportAsync();
        await Expect(tab.Chips).ToHaveTextAsync(["rye", "From 2016"]);
        await Expect(tab.Chips.First).ToBeVisibleAsync();
        await Expect(tab.Titles.First).ToBeVisibleAsync();
        foreach (var pressed in new[] { ".top", ".chips > a", ".when", ".facet", ".why", ".pager", ".pick" })
        {
            await Expect(tab.Page.Locator(pressed).First).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Where_the_system_sets_the_colours_what_is_chosen_and_what_was_found_still_show()
    {
        await using var tab = await chromium.Open();
        await tab.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf&tag=rye&from=2016&to=2017");

        await Expect(tab.Page.Locator(".row .pick [aria-current]").First).ToHaveCSSAsync("border-block-end-style", "solid");
        await Expect(tab.Bar("2016")).ToHaveCSSAsync("border-block-end-style", "solid");
        await Expect(tab.Bar("2015")).ToHaveCSSAsync("border-block-end-style", "none");
        await Expect(tab.Page.Locator("mark").First).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Expect(tab.Chips.First).ToHaveCSSAsync("outline-style", "solid");
    }

    [Fact]
    public async Task Who_wants_no_motion_sees_none()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf");

        await tab.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();

        await Expect(tab.Page.Locator(".filters")).ToBeVisibleAsync();
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }
}
