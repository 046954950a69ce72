using System.Globalization;
using System.Text.Json;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>How well judged queries are answered: all sets beside Java Lucene 8.8, then what each part of the ranking gives.</summary>
internal static class RelevanceBench
{
    private static readonly (string Folder, string Others)[] Collections =
    [
        ("cranfield", ".423         .475"),
        ("cisi", ".356         .38"),
        ("med", ".690         .75"),
    ];

    /// <param name="relevance">Folder of the judged collections and of <c>weblog-golden.jsonl</c>.</param>
    /// <param name="blog">The blog whose known items the golden file names.</param>
    public static int Run(string relevance, string blog, TextWriter output)
    {
        if (!Usage.IsThere(relevance, output) || !Usage.IsThere(blog, output))
        {
            return 0;
        }

        var home = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            var sets = Sets(relevance, blog, home);
            PrintSets(sets, output);
            PrintParts(sets, output);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }

        return 0;
    }

    private static List<RelevanceSet> Sets(string relevance, string blog, string home)
    {
        var sets = new List<RelevanceSet>();
        foreach (var (folder, others) in Collections.Where(set => Directory.Exists(Path.Combine(relevance, set.Folder))))
        {
            var made = Path.Combine(home, folder);
            var golden = JudgedSet.Make(Path.Combine(relevance, folder), made);
            sets.Add(new RelevanceSet(folder, Index(made, home), golden, IsKnownItem: false, others));
        }

        var lines = File.ReadLines(Path.Combine(relevance, "weblog-golden.jsonl")).ToLookup(KindOf, StringComparer.Ordinal);
        var weblog = Index(blog, home);
        sets.Add(new RelevanceSet("anchors", weblog, Golden(lines["anchor"], home), IsKnownItem: true, ".828/.969    .86/.97"));
        sets.Add(new RelevanceSet("typo titles", weblog, Golden(lines["title-typo"], home), IsKnownItem: true, ".964/1.0     .98/1.0"));
        return sets;
    }

    private static string KindOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString() ?? "";

    private static List<GoldenQuery> Golden(IEnumerable<string> lines, string home)
    {
        var file = Path.Combine(home, "golden.jsonl");
        File.WriteAllLines(file, lines);
        return [.. GoldenQuery.ReadFile(file).Queries];
    }

    private static Func<Ranking, PostSearcher> Index(string folder, string home)
    {
        var blog = BlogReader.Open(folder);
        var report = new Indexer(GenerationStore.For(Path.Combine(home, "index"), blog.Root, TimeProvider.System), TimeProvider.System).Run(blog, new IndexOptions(), null, CancellationToken.None);
        return ranking => PostSearcher.Open(report.Generation, ranking);
    }

    private static void PrintSets(List<RelevanceSet> sets, TextWriter output)
    {
        output.WriteLine("nDCG@10 of the collections, MRR@10/success@10 of the known items, by relevance-only");
        output.WriteLine("set          without inbound anchors   with        as readers get it   Java Lucene  target");
        foreach (var set in sets)
        {
            var bare = Figures(set, Bare, SearchSort.RelevanceOnly);
            output.WriteLine($"{set.Name,-13}{bare,-26}{Figures(set, Ranking.Default, SearchSort.RelevanceOnly),-12}{Figures(set, Ranking.Default, SearchSort.Relevance),-20}{set.Others}");
        }
    }

    private static void PrintParts(List<RelevanceSet> sets, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("What is left without a part, inbound anchors always left out; recency and links as readers get them");
        output.WriteLine($"{"without",-16}{string.Concat(sets.Select(set => $"{set.Name,-13}"))}");
        Row("nothing", Bare, SearchSort.RelevanceOnly);
        foreach (var part in RankingParts.Names.Except(["inboundAnchors", "recency", "links"]))
        {
            Row(part, Without(Bare, part), SearchSort.RelevanceOnly);
        }

        Row("recency", Without(Bare, "recency"), SearchSort.Relevance);
        Row("links", Without(Bare, "links"), SearchSort.Relevance);

        void Row(string name, Ranking ranking, SearchSort sort) =>
            output.WriteLine($"{name,-16}{string.Concat(sets.Select(set => $"{Figures(set, ranking, sort),-13}"))}");
    }

    private static Ranking Bare => Without(Ranking.Default, "inboundAnchors");

    private static Ranking Without(Ranking ranking, string part) => RankingParts.Without(ranking, part)!; // a part it has

    private static string Figures(RelevanceSet set, Ranking ranking, SearchSort sort)
    {
        using var searcher = set.Searcher(ranking);
        var evaluation = Evaluation.Of(searcher, set.Golden, sort, CancellationToken.None);
        return set.IsKnownItem
            ? string.Create(CultureInfo.InvariantCulture, $"{evaluation.ReciprocalRank:0.000}/{evaluation.SuccessAtTen:0.000}")
            : string.Create(CultureInfo.InvariantCulture, $"{evaluation.Ndcg:0.0000}");
    }
}
