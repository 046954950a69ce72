using BlogSearch.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>The page without a pointer.</summary>
public sealed class KeyboardTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task Arrows_walk_from_the_box_through_the_hits_and_back_and_Enter_opens_one()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("spelt");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        var links = tab.Page.Locator(".hit h2 a");

        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(tab.Box).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        var title = await links.Nth(0).InnerTextAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.Locator("h1").First).ToContainTextAsync(title);
    }

    [Fact]
    public async Task Control_and_Enter_open_a_hit_or_a_suggestion_in_a_new_tab()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=spelt");
        await tab.Box.PressAsync("ArrowDown");
        var hit = await tab.Page.Context.RunAndWaitForPageAsync(() => tab.Page.Keyboard.PressAsync("Control+Enter"));
        Assert.Contains("/post/loaf-", hit.Url, StringComparison.Ordinal);

        await tab.Box.FillAsync("stee");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();
        await tab.Box.PressAsync("ArrowDown");
        var search = await tab.Page.Context.RunAndWaitForPageAsync(() => tab.Page.Keyboard.PressAsync("Control+Enter"));

        await Expect(search).ToHaveURLAsync($"{blog.Url}/?q=Steel");
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_but_not_while_typing()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=spelt");
        var keys = tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog, new() { Name = "Keys" });

        await tab.Page.Keyboard.PressAsync("?");
        await Expect(keys).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("/");
        await Expect(tab.Box).Not.ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(keys).ToBeHiddenAsync();
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.PressAsync("End");
        await tab.Page.Keyboard.PressAsync("?");

        await Expect(tab.Box).ToHaveValueAsync("spelt?");
        await Expect(keys).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task There_is_one_live_region_and_it_speaks_of_losing_the_circuit_too()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await using var wire = new Wire(own.Url);
        await using var tab = await chromium.Open();
        await tab.GoLive($"{wire.Url}/?q=rye");
        await Expect(tab.Page.Locator("[role=status], [role=alert], [aria-live]")).ToHaveCountAsync(1);

        wire.Cut();

        await Expect(tab.Page.Locator("#spoken")).ToHaveTextAsync("The connection is lost; search goes on.");
    }
}
