using System.Collections;
using System.Globalization;
using System.Resources;
using BlogSearch.BrowserTests.Support;
using BlogSearch.Web.Pages.Layout;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

/// <summary>The page in the language of its reader.</summary>
public sealed class LanguageTests(ServedBlog blog, Chromium chromium)
{
    public static TheoryData<string> Pages() => new("/", "/?q=loaf&tag=rye&from=2016-01-01", "/?q=rye+nowhere&tag=Sourdough&page=x", "/?q=loaf&page=9", "/browse", "/browse?find=r", "/tag/rye", "/by/Ada", "/category/Diary", "/year/2018", "/year/1900", "/help", "/post/code.md?q=scale", "/post/loaf-03.md", "/post/gone-loaf.md", "/nothing");

    [Fact]
    public async Task German_stays_German_in_the_circuit_and_while_typing()
    {
        await using var tab = await chromium.Open(locale: "de-AT");

        await tab.GoLive(blog.Url + "/");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("40 Beiträge seit Januar 2015");
        await tab.Box.PressSequentiallyAsync("loaf");
        await Expect(tab.Count).ToHaveTextAsync("36 Beiträge");
        await Expect(tab.Page).ToHaveTitleAsync($"loaf – Suche – {blog.Title}");
        await Expect(tab.Page.Locator("#spoken")).ToContainTextAsync("36 Beiträge");
        await Expect(tab.Page.Locator("#suggest")).ToHaveAttributeAsync("aria-label", "Vorschläge");
        await tab.Box.PressAsync("Escape");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Älteste" }).ClickAsync();
        await Expect(tab.Page.Locator(".hit time").First).ToHaveTextAsync("10. Januar 2015");
        await Expect(tab.Page.Locator(".hit .meta").First).ToContainTextAsync("Min. Lesezeit");
        await tab.Page.Locator(".filters").First.HoverAsync();
        await Expect(tab.Page.Locator(".filters .years").First).ToHaveAttributeAsync("title", "Über mehrere ziehen, oder die Umschalttaste zusammen mit den Pfeiltasten");

        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_German_page_says_nothing_in_English(string path)
    {
        await using var tab = await chromium.Open(locale: "de");
        await tab.Page.GotoAsync(blog.Url + path);

        var said = await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(e => !e.closest('script, bdi, .prose, pre, .passage')).flatMap(e =>
              [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).concat(['aria-label', 'title', 'placeholder', 'content', 'data-told', 'data-drag'].map(a => e.getAttribute(a) ?? '')))
            """);
        var found = await tab.Page.RunAxe();

        Assert.Equal("de", await tab.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(said.Intersect(English()));
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")));
    }

    [Theory]
    [InlineData("de-CH, en;q=0.5", "de")]
    [InlineData("fr, de;q=0.8, en;q=0.5", "de")]
    [InlineData("en, de;q=0.9", "en")]
    [InlineData("fr", "en")]
    public async Task A_page_is_in_the_first_language_it_can_speak_and_caches_are_told(string accepted, string spoken)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Language", accepted);

        using var page = await client.GetAsync(new Uri(blog.Url + "/"), TestContext.Current.CancellationToken);
        using var feed = await client.GetAsync(new Uri(blog.Url + "/feed.atom?from=2016"), TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{spoken}\">", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", page.Headers.Vary);
        Assert.Contains(spoken == "de" ? "<title>Ab 2016 –" : "<title>From 2016 –", await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", feed.Headers.Vary);
        Assert.Contains(spoken, feed.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_of_the_settings_is_spoken_to_everybody()
    {
        await using var german = new ServedBlog();
        german.WriteFile("blogsearch.yaml", "page: {language: de}\n");
        await german.Start();
        await using var tab = await chromium.Open(locale: "en-US");

        await tab.GoLive(german.Url + "/");
        await tab.Box.PressSequentiallyAsync("loaf");

        await Expect(tab.Count).ToHaveTextAsync("36 Beiträge");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
    }

    /// <summary>Texts that are other ones in German.</summary>
    private static IEnumerable<string> English()
    {
        var translations = new ResourceManager(typeof(Words)).GetResourceSet(CultureInfo.GetCultureInfo("de"), createIfNotExists: true, tryParents: false)!; // made by the build
        return translations.Cast<DictionaryEntry>().Where(pair => !pair.Key.Equals(pair.Value)).Select(pair => (string)pair.Key);
    }
}
