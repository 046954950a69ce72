using System.Net;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Serving;

/// <summary>Whatever lies in the index folder, the server comes up with right answers.</summary>
public sealed class ComingUpTests
{
    [Fact]
    public async Task The_first_pages_are_made_before_a_reader_asks_and_count_for_nothing()
    {
        using var blog = new TestBlog(TestBlog.Post("old.md", "rye", date: "2019-01-01"), TestBlog.Post("new.md", "rye", date: "2020-02-03"));
        await using var running = await RunningBlog.Start(blog, options => options with { BasePath = "/search" });
        await running.FirstPages.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Contains("2 posts", await running.Text("/"), StringComparison.Ordinal);
        Assert.Contains("new", await running.Text("/?from=2020-02-03"), StringComparison.Ordinal);
        Assert.Equal(0, running.Searches);

        await running.Text("/?q=rye");
        Assert.Equal(1, running.Searches);
    }

    [Fact]
    public async Task One_flipped_byte_in_any_file_of_the_generation_is_noticed_and_mended()
    {
        using var whole = Indexed();
        foreach (var name in Directory.GetFiles(whole.Store.Current()!.Folder).Select(file => Path.GetFileName(file)!))
        {
            using var blog = Indexed();
            var file = Path.Combine(blog.Store.Current()!.Folder, name);
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

            await using var running = await RunningBlog.Start(blog);

            await running.Finds("rye", ["a.md", "b.md"]);
            await RunningBlog.Until(async () => await running.Text("/health/ready") == "ready: generation 2\n", $"mended after a flip in {name}");
        }
    }

    [Fact]
    public async Task While_the_index_cannot_be_written_the_last_generation_is_served_and_readiness_says_so()
    {
        using var blog = Indexed();
        blog.Write(TestBlog.Post("c.md", "rye"));
        var held = Path.Combine(blog.Store.Folder, "lock");
        File.Delete(held);
        Directory.CreateDirectory(held); // cannot be opened for writing, whoever tries

        await using var running = await RunningBlog.Start(blog);

        await running.Finds("rye", ["a.md", "b.md"]);
        await RunningBlog.Until(async () => (await running.Text("/health/ready")).EndsWith("the last attempt to bring it up to date failed\n", StringComparison.Ordinal), "it is said");

        Directory.Delete(held);
        await running.Finds("rye", ["a.md", "b.md", "c.md"]); // the next attempt comes by itself
    }

    [Fact]
    public async Task When_the_newest_generation_is_damaged_and_none_can_be_made_the_one_before_is_served()
    {
        using var blog = Indexed();
        blog.Write(TestBlog.Post("c.md", "rye"));
        blog.Index();
        await File.WriteAllTextAsync(Path.Combine(blog.Store.Current()!.Folder, "manifest.json"), "{}", TestContext.Current.CancellationToken);
        using var held = blog.Store.Lock();

        await using var running = await RunningBlog.Start(blog);

        await running.Finds("rye", ["a.md", "b.md"]);
    }

    [Fact]
    public async Task What_was_aborted_is_not_served_for_a_damaged_generation_when_there_is_another()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        Run(RolloutOutcome.Promoted);
        blog.Write(TestBlog.Post("b.md", "rye and wheat"));
        Run(RolloutOutcome.Promoted);
        blog.Write(TestBlog.Post("a.md", ""));
        blog.Write(TestBlog.Post("b.md", ""));
        Run(RolloutOutcome.Aborted);
        await File.WriteAllTextAsync(Path.Combine(blog.Store.Find(2)!.Folder, "_0.si"), "{}", TestContext.Current.CancellationToken); // it is the live one
        using var held = blog.Store.Lock();

        await using var running = await RunningBlog.Start(blog);

        await running.Finds("rye", ["a.md"]);

        void Run(RolloutOutcome outcome) => Assert.Equal(
            outcome, new Rollout(blog.Store, BlogReader.Open(blog.Root), TimeProvider.System).Run(new RolloutOptions { Keep = 3 }, progress: null, TestContext.Current.CancellationToken).Outcome);
    }

    [Theory]
    [InlineData("current")]
    [InlineData("holder.json")]
    [InlineData("history.jsonl")]
    public async Task What_stands_beside_the_generations_may_be_missing_or_garbage(string name)
    {
        using var blog = Indexed();
        var file = Path.Combine(blog.Store.Folder, name);
        await File.WriteAllBytesAsync(file, [0, 255, 7], TestContext.Current.CancellationToken);
        await using (var running = await RunningBlog.Start(blog))
        {
            await running.Finds("rye", ["a.md", "b.md"]);
        }

        File.Delete(file);
        blog.Write(TestBlog.Post("c.md", "rye"));
        await using (var running = await RunningBlog.Start(blog))
        {
            await running.Finds("rye", ["a.md", "b.md", "c.md"]);
        }
    }

    [Fact]
    public async Task An_index_folder_that_is_deleted_while_it_serves_is_made_anew_with_what_changed()
    {
        using var blog = Indexed();
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md", "b.md"]);

        Directory.Delete(blog.Store.Folder, recursive: true);
        blog.Write(TestBlog.Post("c.md", "rye"));
        Assert.Equal(["a.md", "b.md"], (await running.Paths("rye") ?? []).Order());
        running.Requests.Ask();

        await running.Finds("rye", ["a.md", "b.md", "c.md"]);
    }

    [Fact]
    public async Task A_generation_of_an_older_shape_is_replaced()
    {
        using var blog = Indexed();
        var generation = blog.Store.Current()!;
        var manifest = Manifest.Find(generation)! with { Schema = 0 };
        File.Delete(Path.Combine(generation.Folder, "manifest.json"));
        File.Delete(Path.Combine(generation.Folder, "manifest.sha256"));
        manifest.Write(generation.Folder);

        await using var running = await RunningBlog.Start(blog);

        await running.Finds("rye", ["a.md", "b.md"]);
        Assert.Equal(2, blog.Store.Current()!.Number);
    }

    [Theory]
    [InlineData(1, "1 thing to look at in the posts; 2 posts are indexed.")]
    [InlineData(2, "2 things to look at in the posts; 2 posts are indexed.")]
    public async Task How_many_things_there_are_to_look_at_is_said(int broken, string line)
    {
        using var blog = new TestBlog([TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye"), .. Enumerable.Range(0, broken).Select(number => ($"broken{number}.md", "---\ntitle: [\n---\nrye\n"))]);
        await using var running = await RunningBlog.Start(blog);

        await running.Finds("rye", ["a.md", "b.md"]);

        Assert.Contains(running.Said, said => said.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_another_process_builds_the_first_index_it_waits_and_is_not_ready()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        var held = blog.Store.Lock();
        await using var running = await RunningBlog.Start(blog);
        using var early = await running.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);

        held.Dispose();

        await running.Finds("rye", ["a.md"]);
        Assert.Equal("ready: generation 1\n", await running.Text("/health/ready"));
    }

    private static TestBlog Indexed()
    {
        var blog = new TestBlog(TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye and wheat"));
        blog.Index();
        return blog;
    }
}
