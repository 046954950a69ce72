using Microsoft.Playwright;

namespace BlogSearch.BrowserTests.Support;

/// <summary>A real Chromium: the one that <c>BLOGSEARCH_CHROMIUM</c> names, or the system's.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long what is expected may take, ms: enough for a machine that is busy with something else.</summary>
    private const int Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A tab of its own, without memory of others. The first one starts the browser.</summary>
    public async Task<Tab> Open(bool script = true, bool dark = false, bool phone = false, string locale = "en-US")
    {
        _browser ??= await Launch();
        var context = await _browser.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            Locale = locale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
        });
        return new Tab(context, await context.NewPageAsync());
    }

    private async Task<IBrowser> Launch()
    {
        var path = Environment.GetEnvironmentVariable("BLOGSEARCH_CHROMIUM") ?? "/usr/bin/chromium";
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
