using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>What a reader has before her stays as it is, whatever happens to circuit, connection and server.</summary>
public sealed class ContinuityTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task Focus_caret_text_and_scroll_survive_the_start_of_the_circuit()
    {
        await using var tab = await chromium.Open();
        var start = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/blazor.web*.js", async route =>
        {
            await start.Task;
            await route.ContinueAsync();
        });
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(tab.Titles).ToHaveCountAsync(10);
        await Place(tab);

        start.SetResult();
        await Expect(tab.Page.Locator("#live")).ToBeAttachedAsync();

        await ExpectInPlace(tab, "loaf");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task They_survive_a_connection_that_is_lost_and_regained_and_what_was_typed_meanwhile_is_searched_for()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await using var wire = new Wire(own.Url);
        await using var tab = await chromium.Open();
        await tab.GoLive($"{wire.Url}/?q=loaf");
        await Place(tab);

        wire.Cut();
        await Expect(tab.Page.Locator("#blazor-error-ui")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("dialog[open], [aria-modal=true], #components-reconnect-modal")).ToHaveCountAsync(0);
        await ExpectInPlace(tab, "loaf");
        wire.Mend();
        await Expect(tab.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await ExpectInPlace(tab, "loaf");

        wire.Cut();
        await Expect(tab.Page.Locator("#blazor-error-ui")).ToBeVisibleAsync();
        await tab.Box.FillAsync("rye steel");
        wire.Mend();

        await Expect(tab.Count).ToHaveTextAsync("6 posts", new() { Timeout = 40_000 });
        await Expect(tab.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task They_survive_a_server_that_is_started_anew()
    {
        await using var own = new ServedBlog();
        await own.InitializeAsync();
        await using var tab = await chromium.Open();
        await tab.GoLive($"{own.Url}/?q=loaf");
        await Place(tab);
        await tab.Page.EvaluateAsync("() => window.before = true");

        await own.Stop();
        await own.Start();
        await tab.Page.WaitForFunctionAsync("() => !window.before && document.getElementById('live')", null, new() { Timeout = 40_000 });

        await ExpectInPlace(tab, "loaf");
    }

    [Fact]
    public async Task Back_and_forward_restore_words_filters_results_and_scroll()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf&tag=rye");
        await tab.Page.EvaluateAsync("() => scrollTo(0, 500)");
        await tab.Page.Locator(".hit h2 a").Nth(4).ClickAsync();
        await Expect(tab.Page.Locator("h1").First).ToContainTextAsync("of rye");

        await tab.Page.GoBackAsync();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Box).ToHaveValueAsync("loaf");
        await Expect(tab.Chips).ToHaveTextAsync("rye");
        await tab.Page.WaitForFunctionAsync("() => Math.abs(scrollY - 500) < 5");
        await Expect(tab.Page.Locator("#live")).ToBeAttachedAsync();

        await tab.Page.GetByText("Next", new() { Exact = true }).ClickAsync();
        await Expect(tab.Titles).ToHaveCountAsync(2);
        await tab.Page.GoBackAsync();
        await Expect(tab.Titles).ToHaveCountAsync(10);
        await tab.Page.WaitForFunctionAsync("() => scrollY > 100");
        await tab.Page.GoForwardAsync();

        await Expect(tab.Titles).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_page_that_is_left_in_the_middle_of_scrolling_is_found_there_again()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf&tag=rye");

        // In one breath: the browser has not told of the scrolling yet.
        await tab.Page.GetByText("Next", new() { Exact = true }).EvaluateAsync("link => { scrollTo(0, 600); link.click(); }");
        await Expect(tab.Titles).ToHaveCountAsync(2);
        await tab.Page.GoBackAsync();

        await Expect(tab.Titles).ToHaveCountAsync(10);
        await tab.Page.WaitForFunctionAsync("() => Math.abs(scrollY - 600) < 5");
    }

    [Fact]
    public async Task Over_a_slow_connection_each_settled_key_costs_one_query_and_the_box_never_stutters()
    {
        await using var wire = new Wire(blog.Url, oneWayMilliseconds: 40);
        await using var tab = await chromium.Open();
        await tab.GoLive($"{wire.Url}/?q=slow+crust");
        var before = blog.Searches;

        await tab.Box.FillAsync("slow water");
        await tab.Box.PressAsync("End");
        await tab.Page.IsAt($"{wire.Url}/?q=slow+water");
        await Expect(tab.Page.Locator("#results")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.Equal(before + 1, blog.Searches);
        await tab.Box.PressSequentiallyAsync(" and some salt", new() { Delay = 40 });

        await Expect(tab.Box).ToHaveValueAsync("slow water and some salt");
        await Expect(tab.Box).ToBeFocusedAsync();
        await tab.Page.IsAt($"{wire.Url}/?q=slow+water+and+some+salt");
    }

    [Fact]
    public async Task Words_taken_back_while_their_results_are_on_the_way_are_taken_back()
    {
        await using var wire = new Wire(blog.Url, oneWayMilliseconds: 200);
        await using var tab = await chromium.Open();
        await KeepTitles(tab);
        await tab.GoLive($"{wire.Url}/?q=rye");

        await tab.Box.FillAsync("spelt");
        await Expect(tab.Page.Locator("#results[aria-busy=true]")).ToBeAttachedAsync();
        await tab.Box.FillAsync("rye");

        await tab.Page.WaitForFunctionAsync("() => titles.some(title => title.startsWith('spelt')) && titles.at(-1).startsWith('rye')");
        await tab.Page.IsAt($"{wire.Url}/?q=rye");
    }

    [Fact]
    public async Task The_page_is_never_without_a_title_and_its_feed_is_that_of_what_is_shown()
    {
        await using var tab = await chromium.Open();
        await KeepTitles(tab);
        await tab.GoLive($"{blog.Url}/?q=rye");
        await tab.Box.FillAsync("spelt");
        await Expect(tab.Page).ToHaveTitleAsync($"spelt – Search – {blog.Title}");

        Assert.Equal(["rye", "spelt"], (await tab.Page.EvaluateAsync<string[]>("() => titles")).Select(title => title.Split(' ')[0]).Distinct());
        await Expect(tab.Page.Locator("link[rel=alternate][type='application/atom+xml']")).ToHaveAttributeAsync("href", "/feed.atom?q=spelt");
    }

    // Every title the page has had, in "titles".
    private static async Task KeepTitles(Tab tab) => await tab.Page.AddInitScriptAsync("""
        window.titles = [];
        document.addEventListener('DOMContentLoaded', () => {
          titles.push(document.title);
          new MutationObserver(() => titles.push(document.title)).observe(document.head, { subtree: true, childList: true, characterData: true });
        });
        """);

    // A caret within the words, and a page that is not at its top.
    private static async Task Place(Tab tab)
    {
        await tab.Box.FocusAsync();
        await tab.Page.EvaluateAsync("() => { document.getElementById('q').setSelectionRange(1, 3); scrollTo(0, 400); }");
    }

    private static async Task ExpectInPlace(Tab tab, string words)
    {
        await Expect(tab.Box).ToBeFocusedAsync();
        await Expect(tab.Box).ToHaveValueAsync(words);
        await tab.Page.WaitForFunctionAsync("() => document.getElementById('q').selectionStart === 1 && document.getElementById('q').selectionEnd === 3 && Math.abs(scrollY - 400) < 5");
    }
}
