using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

public sealed class FilteringTests(ServedBlog blog, Chromium chromium)
{
    [Fact]
    public async Task A_tag_clicked_narrows_and_its_chip_widens_again()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");

        await tab.Value("rye").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Page.IsAt($"{blog.Url}/?q=loaf&tag=rye");
        await Expect(tab.Value("rye")).ToHaveAttributeAsync("aria-current", "true");
        await tab.Chips.Filter(new() { HasText = "rye" }).ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await Expect(tab.Chips).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Two_tags_mean_both_until_any_is_chosen()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?tag=rye&tag=wheat");
        await Expect(tab.Count).ToHaveTextAsync("No post");
        await Expect(tab.Value("rye")).ToBeVisibleAsync();

        await tab.Page.GetByText("any", new() { Exact = true }).ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("24 posts");
    }

    [Fact]
    public async Task A_year_of_the_histogram_filters_and_opens_to_its_months()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf");

        await tab.Bar("2017").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await tab.Bar("Mar 2017").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await Expect(tab.Chips).ToHaveTextAsync("March 2017");
        await tab.Page.GetByText("Any time").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("36 posts");
    }

    [Fact]
    public async Task Days_typed_into_the_fields_filter_inclusively()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf&tag=Stone");

        await tab.Page.GetByText("Exact dates").ClickAsync();
        await tab.Page.Locator("input[name=from]").FillAsync("2016-01-10");
        await tab.Page.Locator("input[name=to]").FillAsync("2016-03-10");
        await tab.Page.GetByText("Show these days").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("2 posts");
        await tab.Page.IsAt($"{blog.Url}/?q=loaf&tag=Stone&from=2016-01-10&to=2016-03-10");
        await Expect(tab.Chips.Last).ToHaveTextAsync("10 January 2016 to 10 March 2016");
    }

    [Fact]
    public async Task Back_and_forward_restore_words_filters_and_results()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=rye");
        await tab.Value("Steel").ClickAsync();
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await tab.Page.Locator(".brand").ClickAsync();
        await Expect(tab.Page.Locator("main.front")).ToBeVisibleAsync();
        await Expect(tab.Box).ToHaveValueAsync("");

        await tab.Page.GoBackAsync();
        await Expect(tab.Count).ToHaveTextAsync("6 posts");
        await Expect(tab.Box).ToHaveValueAsync("rye");
        await tab.Page.GoBackAsync();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Page.GoForwardAsync();

        await Expect(tab.Count).ToHaveTextAsync("6 posts");
    }

    [Fact]
    public async Task Sorting_and_turning_pages_keep_words_and_filters()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=loaf&tag=Stone");

        await tab.Page.GetByText("Oldest").ClickAsync();
        await Expect(tab.Titles.First).ToContainTextAsync("Loaf 0 of rye");
        await tab.Page.GetByText("Next", new() { Exact = true }).ClickAsync();

        await Expect(tab.Titles).ToHaveCountAsync(8);
        await tab.Page.IsAt($"{blog.Url}/?q=loaf&tag=Stone&sort=oldest&page=2");
    }

    [Fact]
    public async Task On_a_phone_the_filters_open_as_a_sheet_and_stay_open_while_choosing()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.GoLive($"{blog.Url}/?q=loaf");
        await Expect(tab.Value("rye")).Not.ToBeVisibleAsync();

        await tab.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await tab.Value("rye").ClickAsync();
        await Expect(tab.Page.GetByText("Show 12 posts")).ToBeVisibleAsync();
        await tab.Page.GetByText("Show 12 posts").ClickAsync();

        await Expect(tab.Value("rye")).Not.ToBeVisibleAsync();
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
    }

    [Fact]
    public async Task Languages_and_code_languages_can_be_chosen_where_there_are_several()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?from=2020");

        await tab.Value("Arabic").ClickAsync();
        await Expect(tab.Chips.Last).ToHaveTextAsync("From 2020");
        await Expect(tab.Chips.First).ToHaveTextAsync("Arabic");
        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await tab.Page.IsAt($"{blog.Url}/?lang=ar&from=2020-01-01");
        await tab.Page.GotoAsync(blog.Url);
        await tab.Value("python").ClickAsync();

        await Expect(tab.Titles).ToHaveTextAsync("Weighing with a script");
        await tab.Page.IsAt($"{blog.Url}/?code=python");
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Language" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_one_post_is_found_no_facet_is_offered_for_none_would_narrow_it()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=ninth");
        await Expect(tab.Count).ToHaveTextAsync("1 post");
        await Expect(tab.Page.Locator(".hit .tags li")).Not.ToHaveCountAsync(1);

        await Expect(tab.Page.Locator("section.facet")).ToHaveCountAsync(0);
        await tab.Page.GotoAsync($"{blog.Url}/?q=ninth&tag=C%2B%2B");

        await Expect(tab.Value("C++")).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task Choosing_in_the_sheet_by_key_keeps_the_focus_and_Escape_closes_it()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.GoLive($"{blog.Url}/?q=loaf");
        var button = tab.Page.GetByText("Filters", new() { Exact = true });
        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Value("Steel").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByText("Show 18 posts")).ToBeVisibleAsync();
        await Expect(tab.Value("Steel")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Value("Steel")).Not.ToBeVisibleAsync();
        await Expect(button).ToBeFocusedAsync();
        await Expect(tab.Box).ToHaveValueAsync("loaf");
    }
}
