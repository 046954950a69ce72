using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;

namespace BlogSearch.Tests.Serving;

/// <summary>A generation above the memory budget, mapped from the disk, while others come and it goes.</summary>
public sealed class MappedGenerationTests
{
    private const string OnDisk = "index:\n  memoryBudget: 1\n  keep: 1\n";

    [Fact]
    public async Task It_is_served_followed_and_undone_as_any_other()
    {
        using var blog = new TestBlog(("blogsearch.yaml", "index:\n  memoryBudget: 1\n"), TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md"]);
        blog.Write(TestBlog.Post("b.md", "rye too"));
        running.Requests.Ask();
        await running.Finds("rye", ["a.md", "b.md"]);

        new Decisions(blog.Store).Undo(null);

        await running.Finds("rye", ["a.md"]);
    }

    [Fact]
    public async Task Who_still_reads_a_generation_that_is_pruned_finishes_there_and_then_it_is_let_go()
    {
        using var blog = new TestBlog(("blogsearch.yaml", OnDisk), TestBlog.Post("a.md", "rye"));
        var first = blog.Index().Generation;
        using var live = new LiveSearcher(new ServeOptions { Blog = BlogReader.Open(blog.Root), GenerationStore = blog.Store });
        live.Open(first, TestContext.Current.CancellationToken);
        Assert.True(IsMapped(first) is null or true);
        var lease = live.Rent()!; // one is open, just above

        for (var number = 2; number < 5; number++)
        {
            blog.Write(TestBlog.Post($"post{number}.md", "rye"));
            var report = new Rollout(blog.Store, BlogReader.Open(blog.Root), TimeProvider.System).Run(new RolloutOptions(), progress: null, TestContext.Current.CancellationToken);
            live.Open(report.Live!, TestContext.Current.CancellationToken); // a run that built something has made it live
        }

        Assert.False(Directory.Exists(first.Folder));
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => lease.Searcher.Search(new SearchRequest { Text = "rye" }, CancellationToken.None).Total));
        Assert.All(await Task.WhenAll(readers), total => Assert.Equal(1, total));
        Assert.True(IsMapped(first) is null or true);

        lease.Dispose();

        Assert.True(IsMapped(first) is null or false);
        Assert.Throws<ObjectDisposedException>(() => lease.Searcher.Search(new SearchRequest { Text = "rye" }, CancellationToken.None));
        using var next = live.Rent();
        Assert.Equal(4, next!.Searcher.Search(new SearchRequest { Text = "rye" }, TestContext.Current.CancellationToken).Total); // one is open
    }

    [Fact]
    public async Task Searches_that_cross_a_swap_are_all_answered()
    {
        using var blog = new TestBlog(("blogsearch.yaml", OnDisk), TestBlog.Post("a.md", "rye"));
        using var live = new LiveSearcher(new ServeOptions { Blog = BlogReader.Open(blog.Root), GenerationStore = blog.Store });
        live.Open(blog.Index().Generation, TestContext.Current.CancellationToken);
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!end.IsCancellationRequested)
                {
                    using var lease = live.Rent()!; // one is always open
                    var total = lease.Searcher.Search(new SearchRequest { Text = "rye" }, CancellationToken.None).Total;
                    Assert.Equal(lease.Searcher.PostCount, total);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning, // a pool of two threads would keep some waiting to the end
            TaskScheduler.Default)).ToList();

        for (var number = 2; number < 12; number++)
        {
            blog.Write(TestBlog.Post($"post{number}.md", "rye"));
            var report = new Rollout(blog.Store, BlogReader.Open(blog.Root), TimeProvider.System).Run(new RolloutOptions(), progress: null, TestContext.Current.CancellationToken);
            live.Open(report.Live!, TestContext.Current.CancellationToken); // as above
        }

        await end.CancelAsync();
        await Task.WhenAll(readers); // each wrong answer was an exception
    }

    /// <summary>Whether this process has files of a generation mapped, as the kernel says; null where there is none to ask.</summary>
    private static bool? IsMapped(Generation generation) =>
        OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/maps").Any(line => line.Contains(generation.Folder + "/", StringComparison.Ordinal)) : null;
}
