using System.Diagnostics;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>How long a warm query takes in process, with all facets and snippets. The queries are made of the blog's own words.</summary>
internal static class QueryBench
{
    private const int WarmRounds = 20;
    private const int Rounds = 50;
    private const int Titles = 20;
    private const int Tags = 5;

    public static int Run(string folder, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            using var searcher = Open(folder, index);
            var requests = Requests(searcher);
            var times = Measure(searcher, requests.Select(request => request.Request).ToList());
            output.WriteLine($"{requests.Count} queries over {searcher.PostCount} posts of {folder}, {Rounds} rounds after {WarmRounds} to warm up, in milliseconds");
            output.WriteLine("                     queries   median      p95      max");
            foreach (var kind in requests.Select((request, at) => (request.Kind, Times: times[at])).GroupBy(query => query.Kind))
            {
                Print(kind.Key, kind.Count(), [.. kind.SelectMany(query => query.Times)], output);
            }

            Print("all", requests.Count, [.. times.SelectMany(time => time)], output);
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    /// <summary>The same over <paramref name="posts"/> posts that are made of the blog's.</summary>
    public static int Run(string folder, int posts, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        var made = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            ManyPosts.Make(folder, posts, made);
            return Run(made, output);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    public static PostSearcher Open(string folder, string index)
    {
        var blog = BlogReader.Open(folder);
        var report = new Indexer(GenerationStore.For(index, blog.Root, TimeProvider.System), TimeProvider.System).Run(blog, new IndexOptions(), null, CancellationToken.None);
        return PostSearcher.Open(report.Generation);
    }

    private static List<(string Kind, SearchRequest Request)> Requests(PostSearcher searcher)
    {
        var front = searcher.Search(new SearchRequest { Size = Titles }, CancellationToken.None);
        var words = front.Hits.Select(hit => hit.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(2).ToArray()).Where(pair => pair.Length == 2).ToList();
        var tags = front.Facets.Tag.Take(Tags).Select(tag => tag.Value).ToList();
        return
        [
            ("everything", new SearchRequest()),
            .. words.Select(pair => ("one word", new SearchRequest { Text = pair[0] })),
            .. words.Select(pair => ("two words", new SearchRequest { Text = $"{pair[0]} {pair[1]}" })),
            .. front.Hits.Select(hit => ("phrase", new SearchRequest { Text = $"\"{hit.Title}\"" })),
            .. words.Select(pair => ("one without other", new SearchRequest { Text = $"{pair[0]} -{pair[1]}" })),
            .. tags.Select(tag => ("tag", new SearchRequest { Tags = [tag] })),
            .. tags.SelectMany(_ => words, (tag, pair) => ("tag and word", new SearchRequest { Text = pair[0], Tags = [tag] })),
        ];
    }

    private static List<List<double>> Measure(PostSearcher searcher, List<SearchRequest> requests)
    {
        var times = requests.Select(_ => new List<double>(Rounds)).ToList();
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            for (var at = 0; at < requests.Count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                searcher.Search(requests[at], CancellationToken.None);
                if (round >= 0)
                {
                    times[at].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return times;
    }

    private static void Print(string kind, int queries, List<double> times, TextWriter output)
    {
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-20}{queries,8}{times[times.Count / 2],9:0.00}{times[times.Count * 95 / 100],9:0.00}{times[^1],9:0.00}"));
    }
}
