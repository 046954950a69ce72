using BlogSearch.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>What is typed among the words is the same as what is chosen beside the results.</summary>
public sealed class TypedFiltersTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task A_click_on_a_typed_tag_takes_it_out_of_the_text()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf+tag:RYE");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Value("rye")).ToHaveAttributeAsync("aria-current", "true");
        await tab.Value("rye").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await tab.Page.IsAt($"{blog.Url}/?q=loaf");
        await Expect(tab.Box).ToHaveValueAsync("loaf");
    }

    [Fact]
    public async Task A_filter_typed_alone_ranks_nothing_so_the_newest_come_first_and_nobody_asks_why()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=tag:rye");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");

        await Expect(tab.Page.Locator("[aria-label=Sort] a")).ToHaveTextAsync(["Newest", "Oldest"]);
        await Expect(tab.Page.Locator("[aria-label=Sort] [aria-current]")).ToHaveTextAsync("Newest");
        await Expect(tab.Page.Locator(".why")).ToHaveCountAsync(0);
        await tab.Box.FillAsync("tag:rye loaf");

        await Expect(tab.Page.Locator("[aria-label=Sort] [aria-current]")).ToHaveTextAsync("Best match");
        await Expect(tab.Page.Locator(".why")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task A_typed_year_is_shown_as_the_time_and_gives_way_to_a_bar()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf+year:2017");
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await Expect(tab.Page.Locator(".when .pick [aria-current]")).ToHaveTextAsync("2017");
        await Expect(tab.Bar("Mar 2017")).ToBeVisibleAsync();
        await tab.Bar("2018").ClickAsync();

        await tab.Page.IsAt($"{blog.Url}/?q=loaf&from=2018-01-01&to=2018-12-31");
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf+year:2017");
        await tab.Page.GetByText("Any time").ClickAsync();

        await tab.Page.IsAt($"{blog.Url}/?q=loaf");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");
    }

    [Fact]
    public async Task Every_typed_filter_has_a_chip_that_takes_it_away()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf+-tag:rye+links:nowhere.example&category=Diary");
        await Expect(tab.Chips).ToHaveTextAsync(["Diary", "not tag: rye", "links: nowhere.example"]);
        await tab.Chips.Last.ClickAsync();

        await Expect(tab.Chips).ToHaveTextAsync(["Diary", "not tag: rye"]);
        await Expect(tab.Count).ToHaveTextAsync("18 posts");
    }

    [Fact]
    public async Task Typed_filters_are_named_and_left_out_as_chosen_ones_are_when_nothing_is_found()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=rye+tag:Sourdough");

        await Expect(tab.Page.Locator(".count")).ToHaveTextAsync("No post has this word and the tag Sourdough");
        await Expect(tab.Page.Locator(".ways li").First).ToContainTextAsync("rye without the tag Sourdough 12 posts");
    }

    [Fact]
    public async Task A_rare_word_that_looks_like_a_common_one_is_asked_about()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=trust");
        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await Expect(tab.Page.Locator(".said li")).ToHaveTextAsync("Did you mean crust?");
        await tab.Page.Locator(".said a").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await Expect(tab.Box).ToHaveValueAsync("crust");
    }
}
