using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>The author page in a real browser.</summary>
public sealed class AuthorTests(Chromium chromium)
{
    private const string Secret = "the secret of the author";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_window(bool dark, bool phone)
    {
        await using var blog = await Start();
        await using var tab = await chromium.Open(dark: dark, phone: phone);
        await tab.Page.GotoAsync(blog.Url + "/?q=gateway");
        await tab.Page.GotoAsync(blog.Url + "/author");
        Assert.Empty((await tab.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

        await Enter(tab);
        await Until(tab, "#unanswered-name");
        await tab.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => one.open = true)");

        var found = await tab.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Without_script_and_under_a_path_it_opens_works_and_closes()
    {
        await using var blog = await Start();
        await using var proxy = new PathProxy(blog.Url, "/tools/search", stripped: true);
        await using var tab = await chromium.Open(script: false);

        await tab.Page.GotoAsync(proxy.Url + "/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "For the author" }).ClickAsync();
        await tab.Page.GetByLabel("Secret").FillAsync("not the secret at all");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is not the secret.");
        await Enter(tab);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it up to date" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The index is being brought up to date.");
        await Expect(tab.Page).ToHaveURLAsync(proxy.Url + "/author");
        Assert.Equal("/tools/search/author", Assert.Single(await tab.Page.Context.CookiesAsync()).Path);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).First.ClickAsync();

        await Expect(tab.Page.GetByLabel("Secret")).ToBeVisibleAsync();
        Assert.Empty(await tab.Page.Context.CookiesAsync());
        Assert.Empty(proxy.Strays);
    }

    [Fact]
    public async Task What_is_typed_key_by_key_is_one_search_and_the_published_post_it_led_to_is_seen()
    {
        await using var blog = await Start(published: true);
        await using var tab = await chromium.Open();
        await tab.Page.RouteAsync("https://blog.example/**", route => route.FulfillAsync(new() { Body = "the published post" }));
        await tab.GoLive(blog.Url + "/");
        await tab.Box.PressSequentiallyAsync("hydration scale", new() { Delay = 150 });
        await Expect(tab.Titles).ToHaveCountAsync(1);
        await tab.Titles.First.Locator("a").ClickAsync();
        await Expect(tab.Page.GetByText("the published post")).ToBeVisibleAsync();

        await tab.Page.GotoAsync(blog.Url + "/author");
        await Enter(tab);
        await Until(tab, "#top-name");

        await Expect(tab.Page.Locator("#looked-for .lead")).ToContainTextAsync("1 search;");
        var row = tab.Page.Locator("#looked-for tbody tr").First;
        await Expect(row).ToContainTextAsync("hydration scale");
        await Expect(row).ToContainTextAsync("Weighing with a script");
        Assert.DoesNotContain(await tab.Page.Context.CookiesAsync(), cookie => cookie.Path != "/author");
    }

    private static async Task<ServedBlog> Start(bool published = false)
    {
        var blog = new ServedBlog { AdminSecret = Secret, LinksToPosts = !published };
        blog.WriteFile("blogsearch.yaml", "blog: {baseUrl: \"https://blog.example/\"}\nqueryLog: {enabled: true}\n");
        blog.WriteFile("broken.md", "---\ntitle: [\n---\n");
        blog.Write("draft.md", "title: Not yet\ndraft: true", "Nobody reads this.");
        await blog.Start();
        return blog;
    }

    private static async Task Enter(Tab tab)
    {
        await tab.Page.GetByLabel("Secret").FillAsync(Secret);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(tab.Page.Locator("#generations")).ToBeVisibleAsync();
    }

    /// <summary>Looks again until something stands on the page: what readers look for settles within seconds.</summary>
    private static async Task Until(Tab tab, string selector)
    {
        for (var tries = 0; tries < 100 && await tab.Page.Locator(selector).CountAsync() == 0; tries++)
        {
            await tab.Page.WaitForTimeoutAsync(200);
            await tab.Page.ReloadAsync();
        }

        await Expect(tab.Page.Locator(selector)).ToBeVisibleAsync();
    }
}
