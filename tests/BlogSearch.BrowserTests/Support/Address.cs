using Microsoft.Playwright;

namespace BlogSearch.BrowserTests.Support;

/// <summary>What stands in the browser's address line.</summary>
internal static class Address
{
    /// <summary>Waits until the page is at an address; the address changes a moment after the results.</summary>
    public static async Task IsAt(this IPage page, string url)
    {
        try
        {
            await page.WaitForFunctionAsync("url => location.href === url", url);
        }
        catch (TimeoutException)
        {
            Assert.Equal(url, page.Url);
        }
    }
}
