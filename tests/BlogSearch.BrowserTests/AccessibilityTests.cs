using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;

namespace BlogSearch.BrowserTests;

public sealed class AccessibilityTests(ServedBlog blog, Chromium chromium)
{
    public static TheoryData<string, bool, bool> Faces()
    {
        var faces = new TheoryData<string, bool, bool>();
        foreach (var path in new[] { "/", "/?q=loaf&tag=rye&from=2016-01-01", "/?q=rye+nowhere&tag=Sourdough&page=x", "/?q=hydration", "/post/code.md?q=scale", "/post/loaf-03.md", "/post/arabic.md", "/post/gone-loaf.md", "/nothing" })
        {
            faces.Add(path, false, false);
            faces.Add(path, true, false);
            faces.Add(path, false, true);
        }

        return faces;
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public async Task Axe_finds_nothing(string path, bool dark, bool phone)
    {
        await using var tab = await chromium.Open(dark: dark, phone: phone);
        await tab.Page.GotoAsync(blog.Url + path);

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_open_sheet_of_a_phone()
    {
        await using var tab = await chromium.Open(phone: true);
        await tab.Page.GotoAsync($"{blog.Url}/?q=loaf&tag=rye&from=2016-01-05");
        await tab.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('#filters:popover-open') && document.getAnimations().every(animation => animation.playState === 'finished')");

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData("/?q=sourdough", 320)]
    [InlineData("/?q=sourdough", 390)]
    [InlineData("/post/long.md", 320)]
    [InlineData("/post/code.md?q=scale", 320)]
    [InlineData("/", 320)]
    public async Task Nothing_is_wider_than_the_window(string path, int width)
    {
        await using var tab = await chromium.Open();
        await tab.Page.SetViewportSizeAsync(width, 640);
        await tab.Page.GotoAsync(blog.Url + path);

        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
