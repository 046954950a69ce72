using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>What script adds to the filters, and what stands there without it.</summary>
public sealed class FilterToolsTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task A_name_typed_narrows_the_tags_and_Enter_takes_the_first_that_fits()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url + "/");
        var find = tab.Page.GetByLabel("Find a tag");
        await Expect(tab.Value("日本語")).Not.ToBeVisibleAsync();

        await find.FillAsync("本");
        await Expect(Tags(tab)).ToHaveTextAsync(["日本語 1"]);
        await find.PressAsync("Enter");

        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await tab.Page.IsAt(blog.Url + "/?tag=" + Uri.EscapeDataString("日本語"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Folded_values_come_when_they_are_first_wanted_and_follow_the_words_from_then_on()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url + "/");
        var folded = tab.Page.Locator("section[aria-labelledby=f-tag] details .values a");
        await Expect(folded).ToHaveCountAsync(0);

        await tab.Page.Locator("section[aria-labelledby=f-tag] summary").ClickAsync();
        await Expect(tab.Value("日本語")).ToBeVisibleAsync();
        await tab.Value("日本語").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("1 post");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task They_come_while_the_circuit_is_lost_too_and_once_only_when_it_is_back()
    {
        await using var wire = new Wire(blog.Url);
        await using var tab = await chromium.Open();
        await tab.GoLive($"{wire.Url}/");
        var folded = tab.Page.Locator("section[aria-labelledby=f-tag] details .values a");
        await tab.Page.RouteAsync("**/_blazor/negotiate*", route => route.AbortAsync()); // fetched pages come through, circuits do not
        wire.Cut();
        await Expect(tab.Page.Locator("#blazor-error-ui")).ToBeVisibleAsync();
        wire.Mend();

        await tab.Page.Locator("section[aria-labelledby=f-tag] summary").ClickAsync();
        await Expect(tab.Value("日本語")).ToBeVisibleAsync();
        var count = await folded.CountAsync();

        await tab.Page.UnrouteAllAsync();
        await Expect(tab.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await Expect(tab.Page.Locator("[data-lent]")).ToHaveCountAsync(0);
        await Expect(folded).ToHaveCountAsync(count);
        await tab.Value("日本語").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("1 post");
    }

    [Fact]
    public async Task Without_script_a_tag_can_be_named_and_every_value_is_reachable()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + "/");
        await tab.Page.Locator("section[aria-labelledby=f-tag] summary").ClickAsync();
        await Expect(tab.Value("日本語")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Find a tag").FillAsync("tools");
        await tab.Page.GetByText("Add", new() { Exact = true }).ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await tab.Page.IsAt(blog.Url + "/?tag=tools");
    }

    [Fact]
    public async Task One_facet_is_cleared_while_the_others_stay()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?tag=rye&tag=Steel&category=Diary");

        await tab.Page.GetByLabel("Clear Tags").ClickAsync();

        await Expect(tab.Chips).ToHaveTextAsync(["Diary"]);
        await tab.Page.IsAt(blog.Url + "/?category=Diary");
        await tab.Page.Locator(".chips").GetByText("Clear", new() { Exact = true }).ClickAsync();
        await Expect(tab.Page.Locator("main.front")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Dragging_over_bars_sets_a_span_and_a_click_still_chooses_one_year()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf");
        await Drag(tab, "2018", "2016");

        await Expect(tab.Count).ToHaveTextAsync("18 posts");
        await Expect(tab.Chips).ToHaveTextAsync(["2016 to 2018"]);
        await tab.Page.IsAt($"{blog.Url}/?q=loaf&from=2016&to=2018");
        await tab.Bar("2017").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("6 posts");

        await Drag(tab, "Feb 2017", "Apr 2017");

        await Expect(tab.Count).ToHaveTextAsync("3 posts");
        await tab.Page.IsAt($"{blog.Url}/?q=loaf&from=2017-02&to=2017-04");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Shift_and_arrows_draw_a_span_and_arrows_walk_the_bars()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf");
        await tab.Page.Locator(".years").HoverAsync();
        await tab.Bar("2015").FocusAsync();
        await Expect(tab.Page.Locator(".years[title]")).ToBeVisibleAsync();

        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(tab.Bar("2016")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Bar("2017")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(tab.Count).ToHaveTextAsync("18 posts");
        await tab.Page.Keyboard.PressAsync("Shift+ArrowLeft");

        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Bar("2017")).ToBeFocusedAsync();
        await Expect(tab.Chips).ToHaveTextAsync(["2016 to 2017"]);
    }

    [Fact]
    public async Task Presets_count_with_the_words_and_lead_to_their_posts()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/");
        await tab.Box.FillAsync("rye");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Page.Keyboard.PressAsync("Escape"); // what is suggested lies over it

        var preset = tab.Page.GetByLabel("Before 2020: 10 posts");
        await preset.ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("10 posts");
        await Expect(tab.Chips).ToHaveTextAsync(["2015 to 2019"]);
        await Expect(preset).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_sheet_that_was_opened_while_the_circuit_started_stays_open()
    {
        await using var tab = await chromium.Open(phone: true);
        var start = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await start.Task;
            await route.ContinueAsync();
        });
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf");
        await tab.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        var sheet = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" });
        await Expect(sheet).ToBeVisibleAsync();

        start.SetResult();
        await Expect(tab.Page.Locator("#live")).ToBeAttachedAsync();

        await Expect(sheet).ToBeVisibleAsync();
        await tab.Value("rye").ClickAsync();
        await Expect(sheet).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_sheet_of_a_phone_keeps_the_focus_and_gives_it_back()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.GoLive($"{blog.Url}/?q=loaf");
        var button = tab.Page.GetByText("Filters", new() { Exact = true });
        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        var sheet = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" });
        await Expect(sheet).ToBeVisibleAsync();
        await Expect(sheet.Locator(":focus")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("header")).ToHaveJSPropertyAsync("inert", true);

        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(tab.Page.Locator("body :focus:not(#filters *)")).ToHaveCountAsync(0);
        await tab.Value("rye").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByText("Show 12 posts")).ToBeVisibleAsync();
        Assert.Empty((await tab.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(sheet).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(tab.Page.Locator("header")).ToHaveJSPropertyAsync("inert", false);
        await Expect(tab.Page.Locator("[inert]")).ToHaveCountAsync(0);
    }

    private static ILocator Tags(Tab tab) => tab.Page.Locator("section[aria-labelledby=f-tag] li:visible");

    private static async Task Drag(Tab tab, string from, string to)
    {
        await tab.Bar(from).HoverAsync();
        await Expect(tab.Page.Locator(".years[title]").First).ToBeVisibleAsync(); // the script for it is here
        await tab.Page.Mouse.DownAsync();
        await tab.Bar(to).HoverAsync();
        await Expect(tab.Page.Locator(".years [data-in]").First).ToBeVisibleAsync();
        await tab.Page.Mouse.UpAsync();
    }
}
