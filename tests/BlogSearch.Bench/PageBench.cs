using System.Globalization;
using System.Text.RegularExpressions;
using BlogSearch.BrowserTests.Support;
using Microsoft.Playwright;

namespace BlogSearch.Bench;

/// <summary>What the search page costs and how soon it answers: the real program on a real port, seen through a real Chromium.</summary>
internal sealed partial class PageBench(DrillServer server, Chromium chromium, TextWriter output)
{
    private const int Loads = 5;

    /// <summary>Texts typed at each distance.</summary>
    private const int Texts = 9;

    private const int WarmTexts = 3;

    /// <summary>A word and the beginning of the next.</summary>
    private const int MostLetters = 12;

    public static async Task<int> Run(string folder, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        using var blog = new DrillBlog(folder);
        using var server = await DrillServer.Start(blog.Folder, blog.Index);
        await server.UntilReady();
        await using var chromium = new Chromium();
        await new PageBench(server, chromium, output).Run();
        return 0;
    }

    private async Task Run()
    {
        var texts = await TextsToType();
        await FirstPage("front door", "/");
        await FirstPage("results", "/?q=" + Uri.EscapeDataString(texts[0]));
        await QueriesOfLoads(texts);

        // First, so that the server has run warm before a key is timed. In another order: what was asked for is remembered, and would cost no query.
        output.WriteLine("                     requests a second   CPU ms      KB");
        await Throughput("front door", ["/"]);
        await Throughput("one search", ["/?sort=oldest&q=" + Uri.EscapeDataString(texts[0])]);
        await Throughput("many searches", [.. texts.SelectMany(PageLoad.Beginnings).Select(text => "/?sort=relevance-only&q=" + Uri.EscapeDataString(text))]);
        output.WriteLine("                         keys  queries a key   ms to rendered: median, p95   to shown: median, p95");
        await Type(texts.Take(WarmTexts), 0, "to warm up");
        await Type(texts.Skip(WarmTexts).Take(Texts), 0, "0 ms away");
        await Type(texts.Skip(WarmTexts + Texts).Take(Texts), 40, "80 ms away");
    }

    private async Task FirstPage(string name, string path)
    {
        await using var tab = await chromium.Open();
        var traffic = await Traffic.Watch(tab.Page);
        await tab.GoLive(server.Url + path);
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first page, {name}: {traffic.Bytes / 1024:0.0} KB in {traffic.Asked.Count} answers"));
    }

    private async Task QueriesOfLoads(IEnumerable<string> texts)
    {
        var before = await server.Searches();
        foreach (var text in texts.Take(Loads))
        {
            await using var tab = await chromium.Open();
            await tab.GoLive($"{server.Url}/?sort=newest&q={Uri.EscapeDataString(text)}");
        }

        var queries = (double)(await server.Searches() - before) / Loads;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"queries a load: {queries:0.0#}"));
    }

    private async Task Type(IEnumerable<string> texts, int oneWay, string name)
    {
        await using var wire = new Wire(server.Url, oneWay);
        await using var tab = await chromium.Open();
        await tab.GoLive(wire.Url);
        var before = await server.Searches();
        var times = new List<(double Rendered, double Shown)>();
        foreach (var text in texts)
        {
            times.AddRange(await KeyTimes.Of(tab, text));
        }

        var queries = (double)(await server.Searches() - before) / times.Count;
        var (rendered, shown) = (times.Select(time => time.Rendered).Order().ToList(), times.Select(time => time.Shown).Order().ToList());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{times.Count,9}{queries,15:0.0#}{Median(rendered),25:0}{P95(rendered),5:0}{Median(shown),19:0}{P95(shown),5:0}"));
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static double P95(List<double> sorted) => sorted[sorted.Count * 95 / 100];

    /// <summary>Words of the blog's newest titles. Each begins with a letter of its own: what was once asked for is remembered, and would cost no query.</summary>
    private async Task<List<string>> TextsToType()
    {
        var newest = await server.Search("", 50);
        return newest!.Value.GetProperty("hits").EnumerateArray() // there is an index
            .SelectMany(hit => Words().Matches(hit.GetProperty("title").GetString()!).Select(word => word.Value).Chunk(2)) // every hit has one
            .Where(words => words.Length == 2)
            .Select(words => string.Join(' ', words).ToLowerInvariant())
            .Select(text => text[..Math.Min(MostLetters, text.Length)].Trim())
            .DistinctBy(text => text[0])
            .Take(WarmTexts + (2 * Texts))
            .ToList();
    }

    private async Task Throughput(string name, string[] paths)
    {
        var load = await PageLoad.Of(server, paths);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{load.PerSecond,18:0}{load.CpuMilliseconds,9:0.00}{load.Bytes / 1024,8:0.0}"));
    }

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
