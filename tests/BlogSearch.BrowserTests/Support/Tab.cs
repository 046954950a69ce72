using Microsoft.Playwright;

namespace BlogSearch.BrowserTests.Support;

/// <summary>A page in the browser, with the words our pages use for its parts.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public Tab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (request.ResourceType is "document" or "fetch" or "xhr")
            {
                _requests.Add(request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Pages and data fetched by HTTP since <see cref="GoLive"/>.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>What the browser wrote to its console: errors, warnings, violations of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Box => Page.Locator("#q");

    public ILocator Count => Page.Locator(".count b").First;

    public ILocator Titles => Page.Locator(".hit h2");

    public ILocator Chips => Page.Locator(".chips li a");

    /// <summary>Options of the list under the box; none while it is closed.</summary>
    public ILocator Suggestions => Page.Locator(".suggest:not([hidden]) [role=option]");

    public ILocator Value(string text) => Page.Locator(".values a").Filter(new() { Has = Page.GetByText(text, new() { Exact = true }) });

    public ILocator Bar(string name) => Page.Locator($".years a[aria-label^='{name}:']");

    /// <summary>Loads an address and waits until the page is interactive.</summary>
    public async Task GoLive(string url)
    {
        await Page.GotoAsync(url);
        await Page.Locator("#live").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        _requests.Clear();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
