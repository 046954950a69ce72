using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>"Why is this here?" under each hit.</summary>
public sealed class WhyTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task Without_script_the_reasons_have_a_page_of_their_own_and_a_way_back()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync($"{blog.Url}/?q=rye+crust");
        await Expect(tab.Page.Locator(".why").First).ToHaveAttributeAsync("rel", "nofollow");
        await tab.Page.Locator(".why").First.ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Why is this here?");
        await Expect(tab.Page.Locator(".reasons")).ToContainTextAsync("Place 1 of 12 posts.");
        await Expect(tab.Page.Locator(".reasons li").First).ToContainTextAsync("in the title");
        await tab.Page.GetByText("Back to the results").ClickAsync();

        await Expect(tab.Page.Locator(".count b").First).ToHaveTextAsync("12 posts");
    }

    [Fact]
    public async Task With_script_they_open_in_place_and_go_with_another_click_or_other_words()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=rye");
        var first = tab.Page.Locator(".hit").First;
        await first.Locator(".why").ClickAsync();

        await Expect(first.Locator(".reasons")).ToContainTextAsync("in 12 of 40 posts");
        await Expect(first.Locator(".why")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(first.Locator(".reasons")).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        Assert.EndsWith("/?q=rye", tab.Page.Url, StringComparison.Ordinal);
        await first.Locator(".why").ClickAsync();
        await Expect(tab.Page.Locator(".reasons")).ToHaveCountAsync(0);

        await first.Locator(".why").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(".reasons")).ToHaveCountAsync(1);
        await tab.Box.FillAsync("rye crust");
        await Expect(tab.Page.Locator(".why[href*=crust]")).Not.ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".reasons")).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_question_keeps_its_direction_under_a_post_that_is_read_from_right_to_left()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q={Uri.EscapeDataString("الحنطة")}");

        await Expect(tab.Page.Locator(".hit[dir=rtl] .why")).ToHaveCSSAsync("direction", "ltr");
    }

    [Theory]
    [InlineData("/why?q=rye+crust&post=loaf-03.md", false, false)]
    [InlineData("/why?q=rye+crust&post=loaf-03.md", true, false)]
    [InlineData("/why?q=rye+crust&post=loaf-03.md", false, true)]
    [InlineData("/why?q=crust+submarines+-rye&tag=Stone&post=loaf-03.md", false, false)]
    public async Task Axe_finds_nothing_on_the_page_and_nothing_is_too_wide(string path, bool dark, bool phone)
    {
        await using var tab = await chromium.Open(dark: dark, phone: phone);
        await tab.Page.GotoAsync(blog.Url + path);
        await Expect(tab.Page.Locator(".reasons")).ToBeVisibleAsync();

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Axe_finds_nothing_among_the_hits_while_the_reasons_are_open()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=rye");
        await tab.Page.Locator(".why").First.ClickAsync();
        await Expect(tab.Page.Locator(".reasons")).ToBeVisibleAsync();

        Assert.Empty((await tab.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task The_api_says_the_same_and_what_cannot_be_explained_is_no_page()
    {
        using var client = new HttpClient();

        var why = await client.GetStringAsync(new Uri($"{blog.Url}/api/explain?q=rye&post=loaf-03.md"), TestContext.Current.CancellationToken);
        Assert.Contains("\"standing\":\"found\"", why, StringComparison.Ordinal);
        foreach (var (path, status) in new[] { ("/api/explain?q=rye&post=none.md", 404), ("/api/explain?q=rye&post=loaf-03.md&page=x", 400), ("/why?q=rye&post=none.md", 404), ("/why", 404) })
        {
            using var answer = await client.GetAsync(new Uri(blog.Url + path), TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }
}
