using Microsoft.Playwright;

namespace BlogSearch.BrowserTests.Support;

/// <summary>What one tab fetches, from the call of <see cref="Watch"/> on.</summary>
public sealed class Traffic
{
    private readonly List<string> _asked = [];

    private Traffic()
    {
    }

    /// <summary>Over the wire: compressed, heads of answers included, web sockets not.</summary>
    public double Bytes { get; private set; }

    /// <summary>Addresses asked for.</summary>
    public IReadOnlyList<string> Asked => _asked;

    public static async Task<Traffic> Watch(IPage page)
    {
        var traffic = new Traffic();
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.loadingFinished").OnEvent += (_, done) => traffic.Bytes += done?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        page.Request += (_, request) => traffic._asked.Add(request.Url);
        await network.SendAsync("Network.enable");
        return traffic;
    }
}
