using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>The list under the search box.</summary>
public sealed class SuggestingTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task A_few_suggestions_of_each_kind_come_with_counts_and_marks_while_the_box_keeps_the_focus()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);

        await tab.Box.PressSequentiallyAsync("ry");

        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Tags" }).GetByRole(AriaRole.Option)).ToHaveTextAsync("ryeTag · 12 posts");
        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Posts" }).GetByRole(AriaRole.Option).First).ToContainTextAsync("of ryeopen post");
        Assert.InRange(await tab.Suggestions.CountAsync(), 3, 5);
        await Expect(tab.Suggestions.First.Locator("mark")).ToHaveTextAsync("ry");
        await Expect(tab.Box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(tab.Box).ToBeFocusedAsync();
        await Expect(tab.Box).Not.ToHaveAttributeAsync("aria-activedescendant", "suggest-0");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_list_leaves_the_first_post_found_in_sight_and_does_not_repeat_it()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Box.PressSequentiallyAsync("loaf");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();

        var list = await tab.Page.Locator(".suggest").BoundingBoxAsync();
        var first = await tab.Titles.First.BoundingBoxAsync();

        Assert.True(list!.Y + list.Height <= first!.Y, $"{list.Y + list.Height} > {first.Y}"); // both are visible
        await Expect(tab.Suggestions.Filter(new() { HasText = await tab.Titles.First.InnerTextAsync() + "open post" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_arrow_chooses_and_Enter_takes_what_is_chosen()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Box.PressSequentiallyAsync("sourdou");
        await Expect(tab.Suggestions.First).ToContainTextAsync("Sourdough");

        await tab.Box.PressAsync("ArrowDown");
        await Expect(tab.Box).ToHaveAttributeAsync("aria-activedescendant", "suggest-0");
        await Expect(tab.Suggestions.First).ToHaveAttributeAsync("aria-selected", "true");
        await tab.Box.PressAsync("ArrowUp");
        await Expect(tab.Page.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await tab.Box.PressAsync("ArrowDown");
        await tab.Box.PressAsync("Enter");

        await Expect(tab.Box).ToHaveValueAsync("Sourdough");
        await tab.Page.IsAt($"{blog.Url}/?q=Sourdough");
        await Expect(tab.Suggestions).ToHaveCountAsync(0);
        await Expect(tab.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_searches_for_what_is_typed_as_long_as_nothing_is_chosen()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Box.PressSequentiallyAsync("ry");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();

        await tab.Box.PressAsync("Enter");

        await Expect(tab.Suggestions).ToHaveCountAsync(0);
        await Expect(tab.Box).ToHaveValueAsync("ry");
        await tab.Page.IsAt($"{blog.Url}/?q=ry");
    }

    [Fact]
    public async Task Escape_closes_the_list_then_empties_the_box_then_leaves_it_and_Tab_goes_on()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Box.PressSequentiallyAsync("ry");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();

        await tab.Box.PressAsync("Escape");
        await Expect(tab.Suggestions).ToHaveCountAsync(0);
        await Expect(tab.Box).ToHaveValueAsync("ry");
        await tab.Box.PressAsync("Alt+ArrowDown");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();
        await tab.Box.PressAsync("Tab");
        await Expect(tab.Suggestions).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("#ask button")).ToBeFocusedAsync();
        await tab.Box.PressAsync("Escape");
        await Expect(tab.Box).ToHaveValueAsync("");
        await tab.Box.PressAsync("Escape");

        await Expect(tab.Box).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_tag_becomes_a_filter_and_a_title_opens_its_post()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        await tab.Box.PressSequentiallyAsync("ston");
        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Tags" }).GetByRole(AriaRole.Option).ClickAsync();
        await tab.Page.IsAt($"{blog.Url}/?tag=Stone");
        await Expect(tab.Box).ToHaveValueAsync("");
        await Expect(tab.Count).ToHaveTextAsync("18 posts");

        await tab.Box.PressSequentiallyAsync("rye");
        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Posts" }).GetByRole(AriaRole.Option).First.ClickAsync();

        await Expect(tab.Page.Locator("h1").First).ToContainTextAsync("of rye");
    }

    [Fact]
    public async Task A_search_is_remembered_that_was_made_before_the_list_had_come()
    {
        await using var tab = await chromium.Open();
        var late = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/suggest*.js", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await tab.GoLive(blog.Url);
        await tab.Box.FillAsync("rye crust");
        await tab.Box.PressAsync("Enter");
        await tab.Page.IsAt($"{blog.Url}/?q=rye+crust");
        await tab.Box.FillAsync("");
        late.SetResult();

        await Expect(tab.Suggestions).ToHaveTextAsync(["rye crust×", "Forget all"]);
    }

    [Fact]
    public async Task Recent_searches_are_shown_in_the_empty_box_and_can_be_forgotten_one_by_one_and_all()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url);
        foreach (var words in new[] { "rye crust", "spelt dough", "salt" })
        {
            await tab.Box.FillAsync(words);
            await tab.Box.PressAsync("Enter");
            await tab.Page.IsAt($"{blog.Url}/?q={words.Replace(' ', '+')}");
        }

        await tab.Box.FillAsync("");
        await Expect(tab.Suggestions).ToHaveTextAsync(["salt×", "spelt dough×", "rye crust×", "Forget all"]);
        await tab.Box.PressAsync("ArrowDown");
        await tab.Box.PressAsync("Delete");
        await Expect(tab.Suggestions).ToHaveTextAsync(["spelt dough×", "rye crust×", "Forget all"]);
        await tab.Suggestions.First.Locator(".forget").ClickAsync();
        await Expect(tab.Suggestions).ToHaveTextAsync(["rye crust×", "Forget all"]);
        await tab.Page.ReloadAsync();
        await tab.Box.FocusAsync();
        await Expect(tab.Suggestions).ToHaveTextAsync(["rye crust×", "Forget all"]);
        var found = await tab.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        await tab.Suggestions.Last.ClickAsync();

        await Expect(tab.Suggestions).ToHaveCountAsync(0);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Axe_finds_nothing_while_the_list_is_open_and_a_phone_holds_it(bool dark, bool phone)
    {
        await using var tab = await chromium.Open(dark: dark, phone: phone);
        await tab.GoLive($"{blog.Url}/?q=loaf");
        await tab.Box.FillAsync("ry");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();
        await tab.Box.PressAsync("ArrowDown");

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await Expect(tab.Suggestions.Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Suggestions_need_no_circuit_and_outlive_changes_of_the_page()
    {
        await using var tab = await chromium.Open();
        await tab.Page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await tab.Page.GotoAsync(blog.Url);
        foreach (var words in new[] { "whea", "spel" })
        {
            await tab.Box.FillAsync(words);
            await Expect(tab.Suggestions.First).ToContainTextAsync(words);
            await tab.Box.PressAsync("Enter");
            await Expect(tab.Count).ToHaveTextAsync("12 posts");
        }

        await tab.Box.FillAsync("ry");
        await Expect(tab.Page.Locator(".suggest")).ToHaveCSSAsync("position", "absolute");
    }

    [Fact]
    public async Task In_the_reading_view_a_suggestion_leads_back_to_the_search_page()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/code.md");
        await tab.Box.PressSequentiallyAsync("whe");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();
        await tab.Page.IsAt($"{blog.Url}/post/code.md");

        await tab.Box.PressAsync("ArrowDown");
        await tab.Box.PressAsync("Enter");

        await tab.Page.IsAt($"{blog.Url}/?q=wheat");
    }

    [Fact]
    public async Task Text_of_a_post_stays_text_in_the_list()
    {
        await using var own = new ServedBlog();
        own.Write("odd.md", "title: \"Zwieback <img src=x onerror=alert(1)> & <b>more</b>\"\ndate: 2021-01-01\ntags: [\"<i>zwie</i>\"]", "Odd.");
        await own.InitializeAsync();
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(own.Url + "/help");

        await tab.Box.PressSequentiallyAsync("zwie");

        await Expect(tab.Suggestions.Last).ToContainTextAsync("Zwieback <img src=x onerror=alert(1)> & <b>more</b>");
        await Expect(tab.Page.Locator(".suggest :is(img, b, i)")).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Without_JavaScript_the_box_promises_no_list()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url);

        await tab.Box.FillAsync("ry");

        await Expect(tab.Box).Not.ToHaveAttributeAsync("role", "combobox");
        await Expect(tab.Page.Locator("dialog")).ToBeHiddenAsync();
        await Expect(tab.Suggestions).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_list_and_its_script_are_no_part_of_the_first_page()
    {
        await using var tab = await chromium.Open();
        var scripts = new List<string>();
        tab.Page.Request += (_, request) => scripts.Add(request.Url);
        await tab.GoLive($"{blog.Url}/?q=loaf");
        Assert.DoesNotContain(scripts, url => url.Contains("/suggest", StringComparison.Ordinal));

        await tab.Box.FocusAsync();

        await Expect(tab.Page.Locator("link[href*=suggest]")).ToHaveCountAsync(1);
    }
}
