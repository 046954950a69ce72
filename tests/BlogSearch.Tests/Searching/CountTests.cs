using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class CountTests
{
    [Fact]
    public void Totals_and_facets_of_the_sample_blog_are_what_its_files_say()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "SampleBlog");
        var index = Directory.CreateTempSubdirectory("blogsearch-test-").FullName;
        try
        {
            var store = GenerationStore.For(index, sample, TimeProvider.System);
            var report = new Indexer(store, TimeProvider.System).Run(BlogReader.Open(sample), new IndexOptions(), progress: null, TestContext.Current.CancellationToken);
            using var searcher = PostSearcher.Open(report.Generation);
            var files = CrudeBlog.Read(sample);
            Assert.True(files.Posts.Count >= 30);
            Assert.All(
                CrudeCount.Combinations(files),
                count => Assert.Equal(count.ByFiles(files), count.BySearch(searcher, TestContext.Current.CancellationToken)));
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }
    }
}
