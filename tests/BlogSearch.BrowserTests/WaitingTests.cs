using System.Net;
using BlogSearch.Blogs;
using BlogSearch.BrowserTests.Support;
using BlogSearch.Generations;
using BlogSearch.Web.Serving;

namespace BlogSearch.BrowserTests;

/// <summary>What is served while there is no index.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task Without_a_generation_the_page_reloads_itself_and_readiness_and_API_say_not_yet()
    {
        using var blog = new SmallBlog();
        foreach (var post in Directory.GetFiles(blog.Folder))
        {
            File.Delete(post); // a blog without posts gets no index
        }

        var store = new GenerationStore(Path.Combine(blog.Folder, "index"), TimeProvider.System);
        await using var app = WebHost.Build(new ServeOptions { Blog = BlogReader.Open(blog.Folder), GenerationStore = store, Urls = "http://127.0.0.1:0" });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var api = await client.GetAsync(new Uri("/api/search", UriKind.Relative), TestContext.Current.CancellationToken);
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("http-equiv=\"refresh\"", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.NotNull(api.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }
}
