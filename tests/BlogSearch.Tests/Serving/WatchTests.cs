using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Serving;

public sealed class WatchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_saved_renamed_and_deleted_shows_with_and_without_the_systems_events(bool poll)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, options => options with { Watch = true, Poll = poll });
        await running.Finds("rye", ["a.md"]);

        blog.Write(TestBlog.Post("deep/er/b.md", "rye and wheat"));
        await running.Finds("rye", ["a.md", "deep/er/b.md"]);

        // As editors save: a file beside it, which then takes the name.
        blog.Write(".a.md.swp", "");
        blog.Write("a.md.new.tmp", TestBlog.Post("", "spelt").Text);
        File.Move(Path.Combine(blog.Root, "a.md.new.tmp"), Path.Combine(blog.Root, "a.md"), overwrite: true);
        await running.Finds("spelt", ["a.md"]);

        File.Move(Path.Combine(blog.Root, "a.md"), Path.Combine(blog.Root, "c.md"));
        await running.Finds("spelt", ["c.md"]);

        Directory.Delete(Path.Combine(blog.Root, "deep"), recursive: true);
        await running.Finds("wheat", []);
    }

    [Fact]
    public async Task A_folder_that_vanishes_empties_nothing_and_is_followed_again_when_it_is_back()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, options => options with { Watch = true });
        await running.Finds("rye", ["a.md"]);

        var away = blog.Root + ".away";
        Directory.Move(blog.Root, away);
        var run = running.Requests.Ask().Number;
        await RunningBlog.Until(() => Task.FromResult(running.Requests.Find(run)!.State == RunState.Failed), "the run without a folder fails");
        Assert.Equal(["a.md"], await running.Paths("rye") ?? []);

        await File.WriteAllTextAsync(Path.Combine(away, "b.md"), TestBlog.Post("", "rye too").Text, TestContext.Current.CancellationToken);
        Directory.Move(away, blog.Root);
        await running.Finds("rye", ["a.md", "b.md"]);

        blog.Write(TestBlog.Post("c.md", "rye as well"));
        await running.Finds("rye", ["a.md", "b.md", "c.md"]);
    }

    [Fact]
    public async Task A_scheduled_post_appears_at_its_hour_and_an_expired_one_goes_with_no_file_changed()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
        using var blog = new TestBlog(
            ("config.toml", "baseURL = 'https://blog.example/'"),
            TestBlog.Post("content/later.md", "rye", more: "publishDate: 2024-05-01T10:00:00Z"),
            TestBlog.Post("content/short.md", "rye", more: "expiryDate: 2024-05-01T12:00:00Z"));
        await using var running = await RunningBlog.Start(blog, options => options with { Watch = true, TimeProvider = clock });
        await running.Finds("rye", ["short.md"]);

        void Pass() => clock.Advance(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromHours(2));
        await running.Finds("rye", ["later.md", "short.md"], Pass);
        Assert.True(clock.GetUtcNow().Hour < 12);

        clock.Advance(TimeSpan.FromHours(2));
        await running.Finds("rye", ["later.md"], Pass);
    }

    [Fact]
    public async Task While_Git_changes_the_checkout_nothing_is_indexed()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), (".git/HEAD", "ref: refs/heads/main"), (".git/index.lock", ""));
        var clock = new FakeTimeProvider();
        using var watch = new BlogWatch(blog.Root, blog.IndexFolder, poll: false, clock, _ => { });
        var reason = watch.WaitForReason(TestContext.Current.CancellationToken);
        watch.Due = clock.GetUtcNow(); // the hour of a scheduled post, just now

        for (var passed = 0; passed < 20; passed++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.False(reason.IsCompleted);
        blog.Delete(".git/index.lock");
        await RunningBlog.Until(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(reason.IsCompleted);
            },
            "the lock is gone");
    }

    [Theory]
    [InlineData("4913", true)]
    [InlineData("post/.rye.md.swp", true)]
    [InlineData("post/rye.md~", true)]
    [InlineData("post/.#rye.md", true)]
    [InlineData("post/#rye.md#", true)]
    [InlineData("post/rye.md.tmp", true)]
    [InlineData(".git/index", true)]
    [InlineData("node_modules/a/README.md", true)]
    [InlineData("post/rye.md", false)]
    [InlineData("_config.yml", false)]
    [InlineData("blogsearch.yaml", false)]
    [InlineData(".eleventy.js", false)]
    public void What_editors_and_tools_leave_for_a_moment_is_no_reason_to_index(string path, bool passing) => Assert.Equal(passing, PassingFiles.Holds(path));

    [Fact]
    public void A_look_tells_any_change_of_a_folder_but_not_of_the_index_in_it()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), TestBlog.Post("b/c.md", "rye"));
        var own = Path.Combine(blog.Root, "index");
        long Look() => FolderLook.Of(blog.Root, own);
        var seen = new List<long> { Look() };

        blog.Write("index/blog/current", "1");
        Assert.Equal(seen[0], Look());

        blog.Write("b/c.md", "longer than it was");
        seen.Add(Look());
        File.SetLastWriteTimeUtc(Path.Combine(blog.Root, "a.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        seen.Add(Look());
        File.Move(Path.Combine(blog.Root, "a.md"), Path.Combine(blog.Root, "b/a.md"));
        seen.Add(Look());
        blog.Delete("b/a.md");
        seen.Add(Look());

        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Who_asks_while_a_run_waits_shares_it_and_who_asks_while_it_runs_gets_the_next()
    {
        var requests = new RunRequests(TimeProvider.System);

        var first = requests.Ask().Number;
        Assert.Equal(first, requests.Ask(pull: true).Number);
        var taken = await requests.Next(TestContext.Current.CancellationToken);
        Assert.Equal((first, true), (taken.Number, taken.Pull));
        Assert.Equal(RunState.Running, requests.Find(first)!.State);

        var second = requests.Ask(full: true).Number;
        Assert.Equal(first + 1, second);
        Assert.Equal(second, requests.Ask().Number);
        Assert.Equal(new RunRequest(second, Pull: false, Full: true), await requests.Next(TestContext.Current.CancellationToken));
        Assert.Null(requests.Find(second + 1));
    }
}
