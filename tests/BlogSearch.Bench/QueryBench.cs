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
            using var plain = PostSearcher.Open(searcher.Generation, WithoutRefinement);
            var requests = Requests(searcher);
            var asked = requests.Select(request => request.Request).ToList();
            var (times, plainTimes) = Measure(searcher, plain, asked);
            output.WriteLine($"{requests.Count} queries over {searcher.PostCount} posts of {folder}, {Rounds} rounds after {WarmRounds} to warm up, in milliseconds");
            output.WriteLine("                   queries   median      p95      max   best posts not refined: median, p95");
            foreach (var kind in requests.Select((request, at) => (request.Kind, Times: times[at], Plain: plainTimes[at])).GroupBy(query => query.Kind))
            {
                Print(kind.Key, [.. kind.Select(query => query.Times)], [.. kind.Select(query => query.Plain)], output);
            }

            Print("all", times, plainTimes, output);
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

    /// <summary>Without the parts that are asked of the best posts alone.</summary>
    private static Ranking WithoutRefinement => Ranking.Default with { Pairs = 0, Opening = 0, Feedback = 0, Agreement = 0 };

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
            .. front.Hits.Select(hit => ("question", new SearchRequest { Text = $"how do I go about {hit.Title}" })),
            .. front.Hits.Select(hit => ("phrase", new SearchRequest { Text = $"\"{hit.Title}\"" })),
            .. words.Select(pair => ("one without other", new SearchRequest { Text = $"{pair[0]} -{pair[1]}" })),
            .. tags.Select(tag => ("tag", new SearchRequest { Tags = [tag] })),
            .. tags.SelectMany(_ => words, (tag, pair) => ("tag and word", new SearchRequest { Text = pair[0], Tags = [tag] })),
        ];
    }

    /// <summary>Both in turns, so that what else the machine does weighs on both alike.</summary>
    private static (List<List<double>> Refined, List<List<double>> Plain) Measure(PostSearcher searcher, PostSearcher plain, List<SearchRequest> requests)
    {
        var times = (Refined: requests.Select(_ => new List<double>(Rounds)).ToList(), Plain: requests.Select(_ => new List<double>(Rounds)).ToList());
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            for (var at = 0; at < requests.Count; at++)
            {
                var (refined, bare) = (Time(searcher, requests[at]), Time(plain, requests[at]));
                if (round >= 0)
                {
                    times.Refined[at].Add(refined);
                    times.Plain[at].Add(bare);
                }
            }
        }

        return times;
    }

    private static double Time(PostSearcher searcher, SearchRequest request)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(request, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string kind, List<List<double>> queries, List<List<double>> plainQueries, TextWriter output)
    {
        var (times, plain) = (Sorted(queries), Sorted(plainQueries));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-16}{queries.Count,10}{Share(times, 50),9:0.00}{Share(times, 95),9:0.00}{times[^1],9:0.00}{Share(plain, 50),33:0.00}{Share(plain, 95),9:0.00}"));
    }

    private static List<double> Sorted(List<List<double>> times) => [.. times.SelectMany(time => time).Order()];

    private static double Share(List<double> sorted, int percent) => sorted[sorted.Count * percent / 100];
}
