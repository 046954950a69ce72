using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Serving;

/// <summary>What the author page shows, and what its buttons do.</summary>
public sealed class AuthorPageTests
{
    [Fact]
    public async Task It_says_what_the_index_holds_and_what_was_left_out_and_why()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "# One\n\nrye\n\n## Two\n\nwheat", tags: ["Rye", "Wheat"]),
            TestBlog.Post("about.md", "who", date: null),
            TestBlog.Post("later.md", "later", more: "draft: true"),
            ("broken.md", "---\ntitle: [\n---\nrye\n"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        var page = await visit.Page();

        Assert.Contains("<dt>Posts</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Pages without a date</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Sections</dt><dd>2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Tags</dt><dd>2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Not in it</dt><dd>2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<code>later.md</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>draft: true</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>broken.md:", page, StringComparison.Ordinal);
        Assert.Contains("Generation 1 went live", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_the_commit_that_it_matches_and_turns_red_when_a_file_differs()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        using var repositories = await GitPair.Around(blog);
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        var commit = (await File.ReadAllTextAsync(Path.Combine(blog.Root, ".git/refs/heads/main"), TestContext.Current.CancellationToken)).Trim();

        await RunningBlog.Until(async () => (await visit.Page()).Contains("Everything is up to date", StringComparison.Ordinal), "the first run is over");
        var fresh = await visit.Page();
        blog.Write(TestBlog.Post("a.md", "rye and more"));
        blog.Write(TestBlog.Post("b.md", "wheat"));
        var stale = await visit.Page();

        Assert.Contains($"<code title=\"{commit}\">{commit[..7]}</code> of main, ", fresh, StringComparison.Ordinal);
        Assert.Contains("The index is behind the blog", stale, StringComparison.Ordinal);
        Assert.Contains("2 files of the folder are not as in the index.", stale, StringComparison.Ordinal);
        Assert.Contains("<code>a.md</code> <span class=\"soft\">changed</span>", stale, StringComparison.Ordinal);
        Assert.Contains("<code>b.md</code> <span class=\"soft\">new</span>", stale, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_Git_packed_is_read_too()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        using var repositories = await GitPair.Around(blog);
        var loose = Web.Serving.GitCommit.Find(blog.Root);
        var git = Path.Combine(blog.Root, ".git");
        await File.WriteAllTextAsync(Path.Combine(git, "packed-refs"), $"# pack-refs with: peeled fully-peeled sorted\n{loose!.Hash} refs/heads/main\n", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(git, "refs/heads/main"));

        Assert.Equal(loose, Web.Serving.GitCommit.Find(blog.Root));
        Assert.NotNull(loose.Since);
    }

    [Fact]
    public async Task Its_button_brings_the_index_up_to_date()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        blog.Write(TestBlog.Post("b.md", "rye"));

        Assert.Equal("/author", await visit.Press("rebuild"));

        await running.Finds("rye", ["a.md", "b.md"]);
        await RunningBlog.Until(async () => (await visit.Page()).Contains("Everything is up to date", StringComparison.Ordinal), "the page says so");
        Assert.Contains("The index is being brought up to date. This page shows it when it is.", await visit.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_generation_can_be_promoted_and_undone_and_readers_follow()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        blog.Index();
        blog.Write(TestBlog.Post("b.md", "rye"));
        Pause(blog);
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        await RunningBlog.Until(async () => (await visit.Page()).Contains("A new generation waits for you", StringComparison.Ordinal), "the page says that one waits");

        await visit.Press("promote", new("number", "2"), new("live", "1"));
        Assert.Equal(["a.md", "b.md"], (await running.Paths("rye") ?? []).Order());
        Assert.Contains("Generation 2 is live.", await visit.Page(), StringComparison.Ordinal);

        await visit.Press("undo", new("number", "1"), new("live", "2"));
        Assert.Equal(["a.md"], await running.Paths("rye") ?? []);
        Assert.Equal([HistoryLine.Promoted, HistoryLine.Undone], blog.Store.History().Lines.TakeLast(2).Select(line => line.What).Order(StringComparer.Ordinal));
        Assert.All(blog.Store.History().Lines.TakeLast(2), line => Assert.Equal(HistoryLine.Hand, line.By));
    }

    [Fact]
    public async Task A_paused_generation_can_be_given_up()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        blog.Index();
        blog.Write(TestBlog.Post("b.md", "rye"));
        Pause(blog);
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        await visit.Press("abort", new KeyValuePair<string, string>("live", "1"));

        Assert.Contains("Generation 2 is given up.", await visit.Page(), StringComparison.Ordinal);
        Assert.Equal(HistoryLine.Aborted, blog.Store.History().LastOf(2)?.What);
    }

    [Fact]
    public async Task A_button_pressed_on_a_page_that_is_out_of_date_does_nothing_and_says_so()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        blog.Index();
        blog.Write(TestBlog.Post("b.md", "rye"));
        blog.Index();
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md", "b.md"]);
        using var visit = await AuthorVisit.Enter(running);

        await visit.Press("undo", new("number", "1"), new("live", "1"));
        Assert.Contains("Another generation went live meanwhile.", await visit.Page(), StringComparison.Ordinal);
        await visit.Press("promote", new("number", "77"), new("live", "2"));
        Assert.Contains("There is no generation 77", await visit.Page(), StringComparison.Ordinal);

        Assert.Equal(2, blog.Store.Current()?.Number);
    }

    [Fact]
    public async Task The_checks_of_a_generation_that_was_stopped_are_shown_with_their_numbers()
    {
        using var blog = new TestBlog([.. Enumerable.Range(0, 12).Select(number => TestBlog.Post($"{number:00}.md", "rye and wheat"))]);
        blog.Index();
        for (var number = 0; number < 8; number++)
        {
            blog.Delete($"{number:00}.md");
        }

        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        using var visit = await AuthorVisit.Enter(running);
        await RunningBlog.Until(async () => (await visit.Page()).Contains("<b>Stopped</b>", StringComparison.Ordinal), "the checks stop the new generation");

        var page = await visit.Page();

        Assert.Contains("The index is behind the blog", page, StringComparison.Ordinal);
        Assert.Contains("<code>posts-lost</code> <span>failed</span>", page, StringComparison.Ordinal);
        Assert.Contains("lost 8", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Promote generation 2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_is_called_is_only_text_and_the_page_is_kept_nowhere()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), ("<script>alert(1)</script>.md", "---\ntitle: [\n---\n"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        using var answer = await visit.Get();
        var raw = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static void Pause(TestBlog blog) =>
        new Rollout(blog.Store, BlogReader.Open(blog.Root), TimeProvider.System).Run(new RolloutOptions { Pause = true }, progress: null, TestContext.Current.CancellationToken);
}
