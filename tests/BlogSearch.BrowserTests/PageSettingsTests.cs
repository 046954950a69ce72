using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>What <c>blogsearch.yaml</c> says of the page's look.</summary>
public sealed class PageSettingsTests(Chromium chromium)
{
    private const string Logo = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#c40"/></svg>""";

    [Fact]
    public async Task Title_logo_and_links_are_on_every_page_and_the_title_in_feeds()
    {
        await using var blog = new ServedBlog();
        blog.WriteFile("logo.svg", Logo);
        blog.WriteFile("blogsearch.yaml", "blog: {baseUrl: \"https://bread.example/blog/\"}\npage:\n  title: Find bread\n  logo: logo.svg\n  links: {Home: /, Elsewhere: \"https://else.example/\"}\n");
        await blog.Start();
        await using var tab = await chromium.Open();
        foreach (var path in new[] { "/?q=loaf", "/post/loaf-03.md", "/help", "/nothing" })
        {
            await tab.Page.GotoAsync(blog.Url + path);

            await Expect(tab.Page.Locator(".brand")).ToHaveTextAsync("Find bread");
            await Expect(tab.Page.Locator(".brand img")).ToHaveJSPropertyAsync("complete", true);
            Assert.True(await tab.Page.Locator(".brand img").EvaluateAsync<bool>("image => image.decode().then(() => true)"));
            await Expect(tab.Page.Locator(".own a")).ToHaveTextAsync(["Home", "Elsewhere"]);
            Assert.Equal("https://bread.example/", await tab.Page.Locator(".own a").First.GetAttributeAsync("href"));
            Assert.EndsWith("– Find bread", await tab.Page.TitleAsync(), StringComparison.Ordinal);
        }

        using var client = new HttpClient();
        Assert.Contains("– Find bread</title>", await client.GetStringAsync(new Uri(blog.Url + "/feed.atom?q=loaf"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffee00")]
    [InlineData("#101010")]
    [InlineData("#00e0c0")]
    public async Task Any_accent_can_be_read_in_light_and_in_dark(string accent)
    {
        await using var blog = new ServedBlog();
        blog.WriteFile("blogsearch.yaml", $"page: {{accent: \"{accent}\", links: {{Home: /}}}}\n");
        await blog.Start();
        foreach (var dark in new[] { false, true })
        {
            await using var tab = await chromium.Open(dark: dark);
            foreach (var path in new[] { "/", "/?q=loaf&tag=rye&from=2016-01-01", "/post/code.md?q=scale" })
            {
                await tab.Page.GotoAsync(blog.Url + path);

                var found = await tab.Page.RunAxe();

                Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
                Assert.Empty(tab.Complaints);
            }
        }
    }
}
