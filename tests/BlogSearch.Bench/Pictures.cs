using System.Globalization;
using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;

namespace BlogSearch.Bench;

/// <summary>Takes the README's pictures of the sample blog, so that they show what the program does now.</summary>
internal static class Pictures
{
    /// <summary>Bytes; a README is read on phones too.</summary>
    private const int Most = 250_000;

    public static async Task<int> Take(string folder, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        var blog = Path.Combine(AppContext.BaseDirectory, "SampleBlog");
        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            using var server = await DrillServer.Start(blog, index, "--links", "post");
            await server.UntilReady();
            await Warm(server);
            await using var chromium = new Chromium();
            foreach (var picture in All)
            {
                await Take(picture, server, chromium, folder, output);
            }
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    private static readonly Picture[] All =
    [
        new("front.png", "/"),
        new("search.png", "/?q=bread+flour&from=2016"),
        new("dark.png", "/?q=search+index&tag=search") { Dark = true },
        new("phone.png", "/?q=bread+flour") { Phone = true, Press = ".chips button.sheet" },
        new("reading.png", "/post/posts/search-from-scratch-2.md?q=bread") { Press = ".places button[data-step='1']" },
        new("arabic.png", "/?q=خبز"),
    ];

    // A picture shows how long its search took, and the first ones of a process take longer than any other. In another size each: an answer that is remembered warms nothing.
    private static async Task Warm(DrillServer server)
    {
        for (var size = 1; size <= 40; size++)
        {
            await server.Search("bread flour search index", size);
        }
    }

    private static async Task Take(Picture picture, DrillServer server, Chromium chromium, string folder, TextWriter output)
    {
        await using var tab = await chromium.Open(dark: picture.Dark, phone: picture.Phone);
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = picture.Dark ? ColorScheme.Dark : ColorScheme.Light });
        await tab.Page.GotoAsync(server.Url + picture.Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (picture.Press is { } button)
        {
            await tab.Page.Locator(button).First.ClickAsync();
            await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        await tab.Page.Mouse.MoveAsync(0, 0); // nothing is pointed at
        var bytes = await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, picture.Name), Animations = ScreenshotAnimations.Disabled });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{picture.Name,-14}{bytes.Length / 1000,5} KB{(bytes.Length > Most ? ", which is too much" : "")}"));
    }

    /// <param name="Path">Of the page, with its query.</param>
    private sealed record Picture(string Name, string Path)
    {
        public bool Dark { get; init; }

        public bool Phone { get; init; }

        /// <summary>What is pressed before the picture is taken.</summary>
        public string? Press { get; init; }
    }
}
