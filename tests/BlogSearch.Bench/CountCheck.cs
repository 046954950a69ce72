using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Bench;

/// <summary>Totals and facets of a whole blog against the same counted from its files by other means.</summary>
internal static class CountCheck
{
    public static int Run(string folder, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            var blog = BlogReader.Open(folder);
            var report = new Indexer(GenerationStore.For(index, folder, TimeProvider.System), TimeProvider.System).Run(blog, new IndexOptions(), progress: null, CancellationToken.None);
            using var searcher = PostSearcher.Open(report.Generation);
            return Compare(CrudeBlog.Read(blog.ContentFolder), searcher, output);
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }
    }

    private static int Compare(CrudeBlog files, PostSearcher searcher, TextWriter output)
    {
        var wrong = 0;
        foreach (var count in CrudeCount.Combinations(files))
        {
            var (expected, found) = (count.ByFiles(files), count.BySearch(searcher, CancellationToken.None));
            wrong += expected == found ? 0 : 1;
            output.WriteLine($"{(expected == found ? "right" : "WRONG")}  {count}: {found[..found.IndexOf(';', StringComparison.Ordinal)]} posts");
            if (expected != found)
            {
                output.WriteLine($"  files:  {expected}\n  search: {found}");
            }
        }

        return wrong == 0 ? 0 : 1;
    }
}
