using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

public sealed class SearchingTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task Words_show_their_posts_while_they_are_typed_and_the_box_keeps_focus_and_text()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);

        await tab.Box.PressSequentiallyAsync("spelt", new() { Delay = 30 });

        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Page.IsAt($"{blog.Url}/?q=spelt");
        await Expect(tab.Box).ToBeFocusedAsync();
        await Expect(tab.Box).ToHaveValueAsync("spelt");
        await Expect(tab.Page).ToHaveTitleAsync("spelt – Search – " + blog.Title);
        Assert.All(tab.Requests, url => Assert.Contains("/api/suggest?", url, StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_box_stays_where_it_is_when_the_front_door_gives_way_to_results()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        var before = await tab.Box.BoundingBoxAsync();

        await tab.Box.FillAsync("spelt");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");

        Assert.Equal((before!.X, before.Y), ((await tab.Box.BoundingBoxAsync())!.X, (await tab.Box.BoundingBoxAsync())!.Y)); // it is visible
    }

    [Fact]
    public async Task Posts_with_some_of_the_words_stand_apart_and_are_not_counted()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=rye+steel");

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Posts with some of the words" })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#results .band .hit")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_slip_of_the_finger_is_mended_said_and_can_be_taken_back()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=sourdouhg+title");

        await Expect(tab.Page.Locator(".said")).ToContainTextAsync("Showing sourdough for sourdouhg.");
        await Expect(tab.Titles.First).ToContainTextAsync("Sourdough");
        await tab.Page.Locator(".said a").ClickAsync();

        await Expect(tab.Page.GetByText("Showing sourdough")).ToHaveCountAsync(0);
        await tab.Page.IsAt($"{blog.Url}/?q=%22sourdouhg%22+title");
    }

    [Fact]
    public async Task A_page_costs_one_query_to_load_and_one_for_each_settled_key()
    {
        await using var tab = await chromium.Open();
        var before = blog.Searches;
        await tab.GoLive($"{blog.Url}/?q=crust+sings");
        Assert.Equal(before + 1, blog.Searches);

        await tab.Box.FillAsync("crust water");
        await tab.Page.IsAt($"{blog.Url}/?q=crust+water");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");

        Assert.Equal(before + 2, blog.Searches);
    }

    [Fact]
    public async Task Marks_stand_in_title_and_passage_and_the_passage_leads_to_its_heading()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/?q=rye+flour");

        await Expect(tab.Titles.First.Locator("mark")).ToHaveTextAsync("rye");
        var heading = tab.Page.Locator(".passage h3 a").First;
        await Expect(heading).ToHaveTextAsync("Dough");
        await heading.ClickAsync();

        await Expect(tab.Page.Locator("#dough")).ToBeInViewportAsync();
        await tab.Page.WaitForURLAsync(url => url.Contains(".md?q=rye+flour#dough", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    [Fact]
    public async Task What_is_typed_before_the_page_is_live_is_searched_for_and_not_lost()
    {
        await using var tab = await chromium.Open();
        var typed = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/blazor.web*.js", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await tab.Page.GotoAsync(blog.Url, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });

        await tab.Box.PressSequentiallyAsync("wheat");

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.Blazor === undefined"));
        typed.SetResult();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await Expect(tab.Box).ToHaveValueAsync("wheat");
        await Expect(tab.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_a_circuit_typing_and_filters_work_all_the_same()
    {
        await using var tab = await chromium.Open();
        await tab.Page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await tab.Page.GotoAsync(blog.Url);

        await tab.Box.FillAsync("spelt");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Value("Stone").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await Expect(tab.Box).ToHaveValueAsync("spelt");
    }

    [Fact]
    public async Task Without_JavaScript_words_filters_dates_and_pages_work_by_plain_requests()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync($"{blog.Url}/?category=Diary");
        await tab.Box.FillAsync("loaf");
        await tab.Box.PressAsync("Enter");
        await Expect(tab.Count).ToHaveTextAsync("27 posts");

        await tab.Page.GetByText("Exact dates").ClickAsync();
        await tab.Page.Locator("input[name=from]").FillAsync("2016-01-01");
        await tab.Page.Locator("input[name=to]").FillAsync("2018-12-31");
        await tab.Page.GetByText("Show these days").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("14 posts");
        await tab.Page.GetByText("Next", new() { Exact = true }).ClickAsync();

        await Expect(tab.Titles).ToHaveCountAsync(4);
        await Expect(tab.Chips).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Slash_and_control_K_lead_to_the_box_and_escape_empties_and_leaves_it()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=spelt");

        await tab.Page.Keyboard.PressAsync("/");
        await Expect(tab.Box).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.Locator("main.front")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Box).Not.ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Control+k");

        await Expect(tab.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_screen_reader_hears_the_count_once_the_typing_has_settled()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);

        await tab.Box.PressSequentiallyAsync("spelt", new() { Delay = 30 });

        await Expect(tab.Page.Locator("#spoken")).ToHaveTextAsync("12 posts");
    }
}
