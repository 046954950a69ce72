using BlogSearch.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>What the page says when it cannot do what was asked.</summary>
public sealed class HonestyTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task A_parameter_that_makes_no_sense_is_named_and_the_nearest_answer_given()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf&page=x&from=someday");

        await Expect(tab.Page.Locator(".said li")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator(".said")).ToContainTextAsync("someday");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await tab.Page.GetByText("Go on with what was understood").ClickAsync();

        await Expect(tab.Page.Locator(".said")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_found_offers_ways_out_with_what_they_find()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=rye&tag=Sourdough");

        await Expect(tab.Count).ToHaveTextAsync("No post");
        await Expect(tab.Page.Locator(".ways li").First).ToContainTextAsync("rye without the tag Sourdough 12 posts");
        await tab.Page.Locator(".ways a").First.ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("12 posts");
    }

    [Theory]
    [InlineData("/?tag=Nosuch", "No post has the tag Nosuch")]
    [InlineData("/?q=rye&tag=Nosuch", "No post has this word and the tag Nosuch")]
    [InlineData("/?from=3000", "No post in this time")]
    [InlineData("/?tag=Nosuch&category=Recipe", "No post under these filters")]
    public async Task What_no_post_has_is_named(string path, string said)
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(blog.Url + path);

        await Expect(tab.Page.Locator(".count")).ToHaveTextAsync(said);
    }

    [Fact]
    public async Task Words_that_lead_nowhere_show_no_empty_filters_and_a_way_back()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.Page.GotoAsync($"{blog.Url}/?q=submarine+yellow");

        await Expect(tab.Count).ToHaveTextAsync("No post");
        await Expect(tab.Page.Locator(".when")).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByText("Filters", new() { Exact = true })).ToBeHiddenAsync();
        await tab.Page.GetByText("Look through all 40 posts").ClickAsync();

        await Expect(tab.Page.Locator("main.front")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Past_the_last_page_stands_the_last_page_and_a_word_about_it()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf&page=500");

        await Expect(tab.Page.Locator(".said li")).ToHaveTextAsync("There are 4 pages; this is the last one. Go on with what was understood");
        await Expect(tab.Titles).ToHaveCountAsync(6);
        await Expect(tab.Page.Locator(".pager [aria-current]")).ToHaveTextAsync("4");
    }

    [Fact]
    public async Task The_front_door_tells_how_many_posts_there_are_and_shows_the_newest()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(blog.Url);

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("40 posts since January 2015");
        await Expect(tab.Titles.First).ToHaveTextAsync("خبز الحنطة");
        await Expect(tab.Page.Locator(".hit .meta span").First).ToHaveCSSAsync("direction", "ltr");
        await Expect(tab.Titles.First).ToHaveCSSAsync("direction", "rtl");
    }

    [Fact]
    public async Task A_lost_circuit_shows_a_banner_and_a_new_one_brings_back_text_and_focus()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await using var tab = await chromium.Open();
        await tab.GoLive($"{own.Url}/?q=rye");
        var banner = tab.Page.GetByText("Live updates are off");
        await tab.Box.FocusAsync();

        await own.Stop();
        await Expect(banner).ToBeVisibleAsync();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await own.Start();

        await Expect(banner).ToBeHiddenAsync();
        await Expect(tab.Box).ToBeFocusedAsync();
        await Expect(tab.Page.Locator("#live")).ToBeAttachedAsync();
        await tab.Box.FillAsync("rye steel");
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
    }

    [Fact]
    public async Task Past_the_cap_of_circuits_pages_come_without_one_and_work_all_the_same()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await own.FillCircuits();
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(own.Url);

        await tab.Box.PressSequentiallyAsync("spelt");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Value("Stone").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await tab.Page.GoBackAsync();

        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Page.Locator("#live")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task While_the_circuit_is_away_searching_goes_on()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await using var tab = await chromium.Open();
        await tab.GoLive($"{own.Url}/?q=rye");

        await tab.Page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await own.Stop();
        await own.Start();
        await tab.Box.FillAsync("spelt stone");

        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await Expect(tab.Page.GetByText("Live updates are off")).ToBeVisibleAsync();
        await tab.Value("Stone").ClickAsync();
        await Expect(tab.Chips).ToHaveCountAsync(1);
    }
}
