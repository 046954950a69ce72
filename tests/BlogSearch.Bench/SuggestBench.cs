using System.Diagnostics;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>How long it takes to learn what to suggest, and to suggest it at each key of the blog's own most used tags and newest titles.</summary>
internal static class SuggestBench
{
    private const int Texts = 20;

    public static int Run(string folder, IEnumerable<string> shown, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            var blog = BlogReader.Open(folder);
            var report = new Indexer(GenerationStore.For(index, blog.Root, TimeProvider.System), TimeProvider.System).Run(blog, new IndexOptions(), null, CancellationToken.None);
            using var searcher = PostSearcher.Open(report.Generation);
            Measure(searcher, output);
            foreach (var text in shown)
            {
                Show(searcher, text, output);
            }
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    private static void Measure(PostSearcher searcher, TextWriter output)
    {
        var front = searcher.Search(new SearchRequest { Size = Texts }, CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var learning = Time(searcher.LearnSuggestions);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"learning from {searcher.PostCount} posts: {learning:0} ms, {cpu.TotalMilliseconds:0} ms of CPU, {kept:0.0} MB kept"));
        var typed = front.Facets.Tag.Take(Texts).Select(tag => tag.Value).Concat(front.Hits.Select(hit => hit.Title))
            .SelectMany(text => Enumerable.Range(1, Math.Min(text.Length, 30)).Select(length => text[..length]))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        searcher.Suggest(new SearchRequest { Text = "warm" }, CancellationToken.None);
        output.WriteLine("                        keys   median      p95      max  ms");
        Print("first time", [.. typed.Select(text => Time(() => searcher.Suggest(new SearchRequest { Text = text }, CancellationToken.None)))], output);
        Print("again", [.. typed.Select(text => Time(() => searcher.Suggest(new SearchRequest { Text = text }, CancellationToken.None)))], output);
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string kind, List<double> times, TextWriter output)
    {
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-20}{times.Count,8}{times[times.Count / 2],9:0.00}{times[times.Count * 95 / 100],9:0.00}{times[^1],9:0.00}"));
    }

    private static void Show(PostSearcher searcher, string text, TextWriter output)
    {
        output.WriteLine($"{text}:");
        foreach (var suggestion in searcher.Suggest(new SearchRequest { Text = text }, CancellationToken.None))
        {
            output.WriteLine($"  {suggestion.Kind,-8} {suggestion.Text} ({suggestion.Count}) {string.Join(' ', suggestion.Marks.Select(mark => $"{mark.From}-{mark.To}"))}");
        }
    }
}
