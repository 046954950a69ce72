using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BlogSearch.BrowserTests.Support;

namespace BlogSearch.BrowserTests;

/// <summary>What comes over the wire.</summary>
public sealed partial class FirstPageTests(ServedBlog blog, Chromium chromium)
{
    /// <summary>Bytes of a first visit, heads of answers included.</summary>
    private const int Most = 80 * 1024;

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=loaf")]
    public async Task A_first_visit_costs_at_most_80_KB_and_asks_nobody_else(string path)
    {
        await using var tab = await chromium.Open(locale: "de");
        var traffic = await Traffic.Watch(tab.Page);

        await tab.GoLive(blog.Url + path);
        await tab.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {traffic.Bytes / 1024:0.0} KB in {traffic.Asked.Count} answers");
        Assert.InRange(traffic.Bytes, 20_000, Most);
        Assert.All(traffic.Asked, url => Assert.StartsWith(blog.Url + "/", url, StringComparison.Ordinal));
        Assert.Empty(await tab.Page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=loaf")]
    [InlineData("/post/loaf-03.md?q=rye")]
    [InlineData("/help")]
    [InlineData("/nothing")]
    public async Task A_page_runs_no_script_and_takes_no_style_that_stands_in_it(string path)
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(blog.Url + path), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotMatch(Inline(), page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=loaf&tag=rye")]
    [InlineData("/post/loaf-03.md?q=rye")]
    [InlineData("/browse?find=r")]
    [InlineData("/help")]
    [InlineData("/nothing")]
    public async Task Nothing_is_painted_before_the_content_is_there(string path)
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(blog.Url + path);

        // What a browser waits for is an element of this very address; of another one it would wait for nothing.
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            () => {
              const [address, id] = document.querySelector('link[rel=expect][blocking=render]').href.split('#');
              return address === location.href && document.getElementById(id) !== null;
            }
            """));
    }

    [Fact]
    public async Task Assets_are_compressed_and_need_not_be_sent_again()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var page = new HttpClient();
        var html = await page.GetStringAsync(new Uri(blog.Url + "/"), TestContext.Current.CancellationToken);
        foreach (var asset in Asset().Matches(html).Select(match => match.Groups["path"].Value).Where(path => path.Contains('.', StringComparison.Ordinal)))
        {
            using var first = await client.GetAsync(new Uri(blog.Url + asset), TestContext.Current.CancellationToken);
            using var again = new HttpRequestMessage(HttpMethod.Get, blog.Url + asset);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);

            Assert.True(first.Headers.CacheControl is { MaxAge: { TotalDays: > 300 } } or { NoCache: true }, asset);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Contains("br", first.Content.Headers.ContentEncoding);
        }
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/tag/rye", false)]
    [InlineData("/post/loaf-03.md", false)]
    [InlineData("/?q=loaf", true)]
    [InlineData("/?tag=rye", true)]
    [InlineData("/nothing", true)]
    public async Task Search_engines_are_shown_pages_and_no_results(string path, bool hidden)
    {
        await using var tab = await chromium.Open(script: false);

        await tab.Page.GotoAsync(blog.Url + path);

        Assert.Equal(hidden ? 1 : 0, await tab.Page.Locator("meta[name=robots][content=noindex]").CountAsync());
        Assert.Equal(hidden ? 0 : 1, await tab.Page.Locator("link[rel=canonical]").CountAsync());
        foreach (var tag in new[] { "og:title", "og:description", "og:type" })
        {
            Assert.NotEmpty(await tab.Page.Locator($"meta[property='{tag}']").GetAttributeAsync("content") ?? "");
        }
    }

    [GeneratedRegex(@"<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Inline();

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)"|script)[^>]* (?:href|src)="(?<path>[^"]+)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Asset();
}
