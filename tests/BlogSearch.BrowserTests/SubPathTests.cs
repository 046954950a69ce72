using System.Text.RegularExpressions;
using BlogSearch.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>Under a path of a host that serves other things too.</summary>
public sealed partial class SubPathTests(Chromium chromium)
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "/tools/search")]
    [InlineData(true, "/tools/search")]
    public async Task Everything_works_under_a_path_and_nothing_is_asked_for_outside_of_it(bool stripped, string basePath)
    {
        await using var blog = new ServedBlog { BasePath = basePath };
        blog.WriteFile("blogsearch.yaml", "page: {accent: \"#067\", logo: static.svg}\n");
        blog.WriteFile("static.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        await blog.Start();
        await using var proxy = new PathProxy(blog.Url, "/tools/search", stripped);
        await using var tab = await chromium.Open();

        await tab.GoLive(proxy.Url + "/");
        await tab.Box.PressSequentiallyAsync("loaf");
        await Expect(tab.Count).ToHaveTextAsync("36 posts");
        await Expect(tab.Page).ToHaveURLAsync(proxy.Url + "/?q=loaf");
        await Expect(tab.Suggestions.First).ToBeVisibleAsync();
        await tab.Box.PressAsync("Escape");
        await tab.Value("rye").First.ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(proxy.Url + "/?q=loaf&tag=rye");
        await Expect(tab.Count).ToHaveTextAsync("12 posts");
        await tab.Titles.First.Locator("a").ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(BelowPost());
        await tab.Page.GotoAsync(proxy.Url + "/post/code.md");
        await Expect(tab.Page.Locator(".prose img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await tab.Page.GotoAsync(proxy.Url + "/tag/rye");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("rye");
        await Expect(tab.Page.Locator("link[rel=canonical]")).ToHaveAttributeAsync("href", proxy.Url + "/tag/rye");

        Assert.Empty(tab.Complaints);
        Assert.Empty(proxy.Strays);
    }

    [Fact]
    public async Task Feeds_and_the_api_name_addresses_under_the_path()
    {
        await using var blog = new ServedBlog();
        await blog.Start();
        await using var proxy = new PathProxy(blog.Url, "/search", stripped: true);
        using var client = new HttpClient();

        var feed = await client.GetStringAsync(new Uri(proxy.Url + "/feed.json?q=loaf"), TestContext.Current.CancellationToken);
        var suggestions = await client.GetStringAsync(new Uri(proxy.Url + "/api/suggest?q=lo"), TestContext.Current.CancellationToken);

        Assert.Contains($"\"feed_url\":\"{proxy.Url}/feed.json?q=loaf\"", feed, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{proxy.Url}/post/loaf-", feed, StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/search/?q=", suggestions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/a/../b")]
    [InlineData("/<script>")]
    public async Task A_path_that_is_none_is_not_believed(string prefix)
    {
        await using var blog = new ServedBlog();
        await blog.Start();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);

        var page = await client.GetStringAsync(new Uri(blog.Url + "/"), TestContext.Current.CancellationToken);

        Assert.Contains("<base href=\"/\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("/tools/search/post/loaf-", RegexOptions.None, 10_000)]
    private static partial Regex BelowPost();
}
