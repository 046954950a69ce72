using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>Whether every query of a file, one JSON string a line, is answered, and how long the slowest take.</summary>
internal static class HostileBench
{
    private const int Shown = 3;

    public static int Run(string queries, string blog, TextWriter output)
    {
        if (!File.Exists(queries) || !Usage.IsThere(blog, output))
        {
            output.WriteLine($"Measured is what stands in {queries}, with the posts of {blog}.");
            return 0;
        }

        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            using var searcher = QueryBench.Open(blog, index);
            searcher.Search(new SearchRequest { Text = "a warm search" }, CancellationToken.None);
            var times = File.ReadLines(queries)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => Regex.Unescape(line.Trim()[1..^1])) // a JSON reader refuses half a surrogate pair, which a query may well be
                .Select(text => (Text: text, Time: Time(searcher, text)))
                .OrderByDescending(query => query.Time)
                .ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} queries answered, none threw; {times.Count(query => query.Time > SearchLimits.Time)} took longer than a second"));
            foreach (var (text, time) in times.Take(Shown))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,9:0.0} ms  {JsonSerializer.Serialize(text[..Math.Min(60, text.Length)])}"));
            }
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    private static TimeSpan Time(PostSearcher searcher, string text)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(new SearchRequest { Text = text }, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    }
}
