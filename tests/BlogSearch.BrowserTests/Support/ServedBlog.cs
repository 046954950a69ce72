using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BlogSearch.BrowserTests.Support;

/// <summary>The real program on a real port, over a small blog.</summary>
public sealed class ServedBlog : IAsyncLifetime
{
    private readonly SmallBlog _blog = new();
    private readonly string _index = Directory.CreateTempSubdirectory("blogsearch-index-").FullName;
    private WebApplication? _app;

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    /// <summary>As the pages say it.</summary>
    public string Title => Path.GetFileName(_blog.Folder);

    /// <summary>Searches asked of the engine so far.</summary>
    internal long Searches => _app!.Services.GetRequiredService<Answers>().Searches; // started before any test

    /// <summary>Adds a post, before the start.</summary>
    public void Write(string path, string frontMatter, string body) => _blog.Write(path, frontMatter, body);

    /// <summary>A file of the blog that is no post, before the start: its settings, its logo.</summary>
    public void WriteFile(string path, string text) => File.WriteAllText(Path.Combine(_blog.Folder, path), text);

    /// <summary>As the option <c>--base-path</c> says it, before the start.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>As a variable of the environment says it, before the start; null: the author page is closed.</summary>
    public string? AdminSecret { get; set; }

    /// <summary>As the option <c>--links</c> says it, before the start.</summary>
    public bool LinksToPosts { get; set; } = true;

    public async ValueTask InitializeAsync() => await Start();

    public async Task Start()
    {
        var clock = TimeProvider.System;
        _app = WebHost.Build(new ServeOptions
        {
            Blog = BlogReader.Open(_blog.Folder),
            GenerationStore = GenerationStore.For(_index, _blog.Folder, clock),
            Urls = Url,
            LinksToPosts = LinksToPosts,
            AdminSecret = AdminSecret is null ? null : new Secret(AdminSecret),
            BasePath = BasePath,
            TimeProvider = clock,
        });
        await _app.StartAsync();
        Url = _app.Urls.First();
        using var client = new HttpClient();
        for (var tries = 0; tries < 1_200; tries++)
        {
            using var answer = await client.GetAsync(new Uri(Url + "/health/ready"));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The blog was not ready within a minute.");
    }

    /// <summary>Counts as many circuits as there may be.</summary>
    public async Task FillCircuits()
    {
        var circuits = _app!.Services.GetRequiredService<CircuitCount>(); // started before any test
        while (circuits.HasRoom)
        {
            await circuits.OnCircuitOpenedAsync(null!, CancellationToken.None); // is counted, not looked at
        }
    }

    public async Task Stop()
    {
        if (_app is not null)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _app.StopAsync(patience.Token);
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _blog.Dispose();
        Directory.Delete(_index, recursive: true);
    }
}
