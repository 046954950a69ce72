using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

public sealed class ReadingMarksTests(ServedBlog blog, Chromium chromium)
{
    private string Scales => $"{blog.Url}/post/code.md?q=scale";

    [Fact]
    public async Task Keys_and_buttons_walk_from_mark_to_mark_and_say_which_it_is()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(Scales);
        var said = tab.Page.Locator(".places p");
        var here = tab.Page.Locator("mark.here");
        await Expect(said).ToHaveTextAsync("4 places");

        await tab.Page.Keyboard.PressAsync("n");
        await Expect(said).ToHaveTextAsync("1 of 4");
        await Expect(here).ToHaveIdAsync("found.1");
        await tab.Page.Keyboard.PressAsync("p");
        await Expect(said).ToHaveTextAsync("4 of 4");
        await Expect(here).ToBeInViewportAsync();
        await Expect(tab.Page.Locator("#spoken")).ToHaveTextAsync("4 of 4");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next place" }).ClickAsync();

        await Expect(here).ToHaveIdAsync("found.1");
        await Expect(tab.Page).ToHaveURLAsync(Scales + "#found.1");
        await Expect(tab.Page.Locator(".prose pre mark").First).ToHaveTextAsync("scale");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Keys_typed_into_the_box_are_words()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(Scales);

        await tab.Box.PressSequentiallyAsync("np");

        await Expect(tab.Box).ToHaveValueAsync("npscale");
        await Expect(tab.Page.Locator("mark.here")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_the_places_are_links()
    {
        await using var tab = await chromium.Open(script: false, phone: true);
        await tab.Page.GotoAsync(Scales);
        await Expect(tab.Page.Locator(".places button").First).ToBeHiddenAsync();

        await tab.Page.Locator(".places a").GetByText("4", new() { Exact = true }).ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(Scales + "#found.4");
        await Expect(tab.Page.Locator("mark:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_passage_leads_to_its_heading_and_its_words_with_the_marks()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive($"{blog.Url}/?q=crust+spelt");

        await tab.Page.Locator(".passage h3 a").First.ClickAsync();

        await Expect(tab.Page.Locator("#baking")).ToBeInViewportAsync();
        await Expect(tab.Page.Locator(".prose mark").GetByText("crust")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_contents_say_where_the_words_are()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(Scales);

        await Expect(tab.Page.Locator("nav.side li").First).ToHaveTextAsync("Reading the scale3 places");
    }

    [Fact]
    public async Task A_picture_of_the_blog_is_shown_and_one_of_another_site_only_when_asked_for()
    {
        await using var tab = await chromium.Open();
        var asked = 0;
        await tab.Page.RouteAsync("https://far.example/**", async route =>
        {
            asked++;
            await route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = Picture.Bytes });
        });
        await tab.Page.GotoAsync($"{blog.Url}/post/code.md");
        var own = tab.Page.GetByAltText("The scale", new() { Exact = true });
        await Expect(own).ToHaveAttributeAsync("src", "/image/scale.png");
        await Expect(own).ToHaveJSPropertyAsync("naturalWidth", 1);
        Assert.Equal(0, asked);

        await tab.Page.GetByText("Picture from far.example").ClickAsync();

        await Expect(tab.Page.GetByAltText("a larger scale")).ToHaveJSPropertyAsync("naturalWidth", 1);
        Assert.Equal(1, asked);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Without_script_a_picture_of_another_site_is_a_link()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync($"{blog.Url}/post/code.md");

        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "a larger scale Picture from far.example" })).ToHaveAttributeAsync("href", "https://far.example/larger.png");
    }

    [Fact]
    public async Task From_a_post_lead_backlinks_and_the_newer_and_older_post()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/loaf-03.md");

        await Expect(tab.Page.Locator("[aria-labelledby='on.links'] li")).ToHaveTextAsync("About this blog “the third bake”");
        await Expect(tab.Page.Locator(".turn")).ToContainTextAsync("Loaf 2 of spelt");
        await tab.Page.Locator(".newer a").ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Loaf 4 of wheat");
    }

    [Fact]
    public async Task The_address_of_a_post_that_is_gone_is_looked_for_by_its_words()
    {
        await using var tab = await chromium.Open();

        var answer = await tab.Page.GotoAsync($"{blog.Url}/post/old/2020-06-01-weighing-script.md");

        Assert.Equal(404, answer?.Status);
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("Weighing with a script");
    }

    [Fact]
    public async Task An_arabic_post_runs_from_right_to_left_and_its_code_does_not()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"{blog.Url}/post/arabic.md");

        await Expect(tab.Page.Locator("article")).ToHaveAttributeAsync("lang", "ar");
        await Expect(tab.Page.Locator(".prose")).ToHaveCSSAsync("direction", "rtl");
        await Expect(tab.Page.Locator("article .meta span").First).ToHaveAttributeAsync("dir", "ltr");
    }

    [Theory]
    [InlineData("/image/../hugo.toml")]
    [InlineData("/image/..%2f..%2fetc%2fpasswd")]
    [InlineData("/image/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/image/..%5c..%5cscale.png")]
    [InlineData("/image//etc/passwd")]
    [InlineData("/image/scale.png%00.md")]
    [InlineData("/image/code.md")]
    [InlineData("/image/")]
    public async Task No_other_file_is_served_as_a_picture(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(blog.Url + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 404);
    }

    [Fact]
    public async Task A_picture_comes_with_headers_that_let_it_do_nothing_else()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(blog.Url + "/image/scale.png"), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        using var again = new HttpRequestMessage(HttpMethod.Get, answer.RequestMessage?.RequestUri);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!); // it has one, or this fails
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, unchanged.StatusCode);
    }
}
