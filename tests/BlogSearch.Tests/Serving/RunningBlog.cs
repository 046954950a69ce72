using System.Net.Http.Json;
using System.Text.Json;
using BlogSearch.Blogs;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BlogSearch.Tests.Serving;

/// <summary>The real server over a test's blog, on a port of its own.</summary>
internal sealed class RunningBlog : IAsyncDisposable
{
    public const string AdminSecret = "the secret of the operator";
    public const string WebhookSecret = "the secret of the repository";

    /// <summary>Far above what anything takes, for a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;

    private RunningBlog(WebApplication app, SaidLines said)
    {
        (_app, Said) = (app, said.Lines);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Patience };
    }

    public HttpClient Client { get; }

    /// <summary>Lines of its log.</summary>
    public IReadOnlyCollection<string> Said { get; }

    public string Url => _app.Urls.First();

    public RunRequests Requests => _app.Services.GetRequiredService<RunRequests>();

    /// <summary>How the generation that was promoted last fares; null when none was watched.</summary>
    public PromotionStatus? Promotion => _app.Services.GetRequiredService<PromotionWatch>().Status;

    /// <summary>Searches asked of the engine since the start.</summary>
    public long Searches => _app.Services.GetRequiredService<Answers>().Searches;

    /// <summary>Over when the first pages have been made.</summary>
    public Task FirstPages => _app.Services.GetServices<IHostedService>().OfType<FirstPages>().Single().ExecuteTask!; // it is started

    public static async Task<RunningBlog> Start(TestBlog blog, Func<ServeOptions, ServeOptions>? with = null)
    {
        var options = new ServeOptions { Blog = BlogReader.Open(blog.Root), GenerationStore = blog.Store, Urls = "http://127.0.0.1:0" };
        var app = WebHost.Build(with is null ? options : with(options));
        var said = new SaidLines();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(said);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBlog(app, said);
    }

    /// <summary>Tries until it is so.</summary>
    public static async Task Until(Func<Task<bool>> isSo, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, $"It never came to be: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    /// <summary>Waits until just these posts are found.</summary>
    /// <param name="meanwhile">Done between two tries.</param>
    public Task Finds(string words, string[] paths, Action? meanwhile = null) => Until(
        async () =>
        {
            meanwhile?.Invoke();
            return await Paths(words) is { } found && found.Order(StringComparer.Ordinal).SequenceEqual(paths, StringComparer.Ordinal);
        },
        $"{words} finds {string.Join(", ", paths)}");

    /// <returns>Null while there is no index.</returns>
    public async Task<string[]?> Paths(string words)
    {
        using var answer = await Client.GetAsync(new Uri("/api/search?q=" + Uri.EscapeDataString(words), UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode
            ? [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("path").GetString()!)] // never null
            : null;
    }

    public Task<string> Text(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}
