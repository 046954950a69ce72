using System.Net;
using System.Net.Sockets;
using BlogSearch.Blogs;
using BlogSearch.BrowserTests.Support;
using BlogSearch.Generations;
using BlogSearch.Web.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlogSearch.BrowserTests;

/// <summary>Before there is an index, and when there will be no server.</summary>
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

    [Fact]
    public async Task Being_stopped_while_the_index_is_made_is_no_failure()
    {
        using var blog = new SmallBlog();
        for (var number = 0; number < 2_000; number++)
        {
            blog.Write($"more-{number}.md", "title: More\ndate: 2020-01-01", string.Join(' ', Enumerable.Repeat("bread", 200)));
        }

        var store = new GenerationStore(Path.Combine(blog.Folder, "index"), TimeProvider.System);
        await using var app = WebHost.Build(new ServeOptions { Blog = BlogReader.Open(blog.Folder), GenerationStore = store, Urls = "http://127.0.0.1:0" });
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
        var updater = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "IndexUpdater");

        Assert.Equal(TaskStatus.RanToCompletion, updater.ExecuteTask?.Status);
        Assert.Null(store.Current());
    }

    [Fact]
    public async Task A_server_that_cannot_start_leaves_the_reason_to_the_command_and_no_stack_trace_in_the_log()
    {
        using var blog = new SmallBlog();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var store = new GenerationStore(Path.Combine(blog.Folder, "index"), TimeProvider.System);
        await using var app = WebHost.Build(new ServeOptions { Blog = BlogReader.Open(blog.Folder), GenerationStore = store, Urls = $"http://{taken.LocalEndpoint}" });
        var log = new StringWriter();
        var console = Console.Out;
        Console.SetOut(log);
        try
        {
            await Assert.ThrowsAsync<IOException>(() => app.StartAsync(TestContext.Current.CancellationToken));
            await app.DisposeAsync(); // what is still to be logged is logged now
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.DoesNotContain("   at ", log.ToString(), StringComparison.Ordinal);
    }
}
