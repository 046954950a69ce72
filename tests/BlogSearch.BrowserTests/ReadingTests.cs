using BlogSearch.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

public sealed class ReadingTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task The_reading_view_shows_the_post_safely_with_its_contents_and_the_way_back()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=hydration");
        await Expect(tab.Page.Locator(".passage pre")).ToContainTextAsync("scale --read hydration");
        await tab.Titles.First.Locator("a").ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Weighing with a script");
        await Expect(tab.Page.Locator(".lead")).ToContainTextAsync("by Grace, Ada");
        await Expect(tab.Page.Locator(".prose script")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".prose pre").First).ToContainTextAsync("scale --read");
        await tab.Page.GetByText("1 post for hydration").ClickAsync();

        await tab.Page.IsAt($"{blog.Url}/?q=hydration");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_contents_lead_to_their_headings()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/loaf-03.md");

        await tab.Page.Locator("nav.side a").GetByText("Baking").ClickAsync();

        await tab.Page.IsAt($"{blog.Url}/post/loaf-03.md#baking");
        await Expect(tab.Page.Locator("#baking")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_phone_the_contents_unfold_above_the_text_and_wide_code_scrolls_by_key()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.Page.GotoAsync($"{blog.Url}/post/code.md");
        await Expect(tab.Page.Locator("nav.side")).ToBeHiddenAsync();

        await tab.Page.GetByText("In this post").Last.ClickAsync();
        await tab.Page.Locator(".contents a").GetByText("Reading it again").ClickAsync();
        await Expect(tab.Page.Locator("#reading-it-again")).ToBeInViewportAsync();
        var code = tab.Page.Locator(".prose pre").Last;
        await code.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowRight");

        await tab.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.prose pre')].at(-1).scrollLeft > 0");
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_link_between_posts_stays_in_the_reading_view()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/undated.md");

        await tab.Page.Locator(".prose a").GetByText("the third bake").ClickAsync();

        await tab.Page.IsAt($"{blog.Url}/post/loaf-03.md#baking");
        await Expect(tab.Page.Locator("#baking")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Words_asked_from_the_reading_view_open_the_search_page()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/loaf-03.md");

        await tab.Box.FillAsync("spelt");
        await tab.Box.PressAsync("Enter");

        await Expect(tab.Count).ToHaveTextAsync("12 posts");
    }

    [Theory]
    [InlineData("/post/nothing.md")]
    [InlineData("/nothing/here")]
    public async Task An_unknown_address_is_answered_404_in_the_same_look(string path)
    {
        await using var tab = await chromium.Open();

        var answer = await tab.Page.GotoAsync(blog.Url + path);

        Assert.Equal(404, answer?.Status);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("There is nothing at this address");
        await Expect(tab.Box).ToBeVisibleAsync();
    }
}
