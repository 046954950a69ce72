using System.Net;
using BlogSearch.Blogs;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Tests.Serving;

/// <summary>What readers look for, from the search to the author page.</summary>
public sealed class AskedLogTests
{
    private static readonly Uri Opened = new("/opened", UriKind.Relative);

    [Fact]
    public async Task Nothing_is_kept_unless_the_settings_ask_for_it_and_then_what_was_kept_goes()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        var store = new AskedStore(blog.Store.Folder);
        store.Add(new DateOnly(2026, 11, 1), [new AskedSearch("rye", Nothing: false)], []);
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        using var opened = await Open(running, "rye", "a.md");

        Assert.True(opened.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        await RunningBlog.Until(() => Task.FromResult(!File.Exists(store.File)), "the file is deleted");
        Assert.Contains("Nothing is taken down.", await visit.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("/opened", await running.Text("/?q=rye"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_advised_follows_the_live_generation()
    {
        using var blog = Logged(TestBlog.Post("a.md", "rye bread", title: "On rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        await running.Text("/?q=gateway");
        await RunningBlog.Until(async () => (await visit.Page()).Contains(">gateway<", StringComparison.Ordinal), "the page shows the search");
        Assert.DoesNotContain("1 post has these words.", Part(await visit.Page(), "unanswered-name", "abandoned-name"), StringComparison.Ordinal);

        blog.Write(TestBlog.Post("b.md", "gateway", title: "Of gates"));
        running.Requests.Ask();
        await running.Finds("gateway", ["b.md"]);

        var page = Part(await visit.Page(), "unanswered-name", "abandoned-name");
        Assert.Contains("1 post has these words.", page, StringComparison.Ordinal);
        Assert.Contains(">Of gates<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_sees_what_was_asked_what_had_no_answer_and_what_was_left()
    {
        using var blog = Logged(TestBlog.Post("post/2020-01-02-a.md", "rye bread", title: "On rye", tags: ["Bread"]), TestBlog.Post("post/2020-01-03-b.md", "wheat"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["post/2020-01-02-a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        await running.Text("/post/post/2020-01-02-a.md?q=rye");
        await running.Text("/?q=wheat");
        await running.Text("/?q=rye+gateway");
        await running.Text("/?q=rye+gateway&tag=Bread");
        await running.Text("/?q=ada@blog.example");

        await RunningBlog.Until(async () => (await visit.Page()) is var page && page.Contains(">wheat<", StringComparison.Ordinal) && page.Contains(">rye gateway<", StringComparison.Ordinal), "the page shows both searches");
        var shown = await visit.Page();
        Assert.Contains("The last 30 days: 3 searches; 1 without an answer, 33 %.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@", shown, StringComparison.Ordinal);
        Assert.Contains(">On rye<", Part(shown, "top-name", "unanswered-name"), StringComparison.Ordinal);
        var unanswered = Part(shown, "unanswered-name", "abandoned-name");
        Assert.Contains(">rye gateway<", unanswered, StringComparison.Ordinal);
        Assert.Matches(@"<code>post/\d{4}-\d\d-\d\d-rye-gateway\.md</code>", unanswered);
        Assert.Contains("title: \"rye gateway\"", unanswered, StringComparison.Ordinal);
        Assert.Contains("tags: [\"Bread\", \"rye gateway\"]", unanswered, StringComparison.Ordinal);
        Assert.Contains("- rye gateway => Bread", unanswered, StringComparison.Ordinal);
        Assert.Contains(">On rye<", unanswered, StringComparison.Ordinal);
        var left = Part(shown, "abandoned-name", "id=\"generations\"");
        Assert.Contains(">wheat<", left, StringComparison.Ordinal);
        Assert.DoesNotContain(">rye<", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_results_page_tells_which_published_post_was_opened_and_another_site_cannot()
    {
        using var blog = Logged(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);

        using var foreign = await Open(running, "rye", "a.md", site: "cross-site");
        using var unknown = await Open(running, "rye", "nowhere.md");
        using var known = await Open(running, "rye", "a.md", site: "same-origin");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (foreign.StatusCode, unknown.StatusCode, known.StatusCode));
        Assert.False(known.Headers.Contains("Set-Cookie"));
        await RunningBlog.Until(async () => (await visit.Page()).Contains("Mostly a post was opened.", StringComparison.Ordinal), "the page says that a post was opened");
    }

    [Fact]
    public async Task Where_it_cannot_be_written_searching_goes_on_and_the_page_says_so()
    {
        using var blog = Logged(TestBlog.Post("a.md", "rye"));
        blog.Index();
        Directory.CreateDirectory(Path.Combine(blog.Store.Folder, AskedStore.FileName)); // a folder where the file should be
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        using var opened = await Open(running, "rye", "a.md");

        Assert.Equal(HttpStatusCode.NoContent, opened.StatusCode);
        Assert.Equal(["a.md"], await running.Paths("rye") ?? []);
        Assert.Contains("What readers look for", await visit.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_still_being_typed_when_the_program_ends_are_kept_and_generations_are_compared_by_them()
    {
        using var blog = Logged(TestBlog.Post("a.md", "rye"));
        await using (var running = await RunningBlog.Start(blog))
        {
            await running.Finds("rye", ["a.md"]);
            await running.Text("/?q=a+post+on+wheat");
        }

        var settings = BlogReader.Open(blog.Root);
        await RunningBlog.Until(() => Task.FromResult(new AskedStore(blog.Store.Folder).Read(DateOnly.MinValue).Searches == 2), "both searches are kept");
        Assert.Equal(["rye"], AskedStore.Answered(settings, blog.Store));
    }

    [Theory]
    [InlineData("days: 31")]
    [InlineData("days: 0")]
    [InlineData("days: a month")]
    public void Nothing_is_kept_longer_than_30_days(string setting)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), ("blogsearch.yaml", $"queryLog:\n  enabled: true\n  {setting}\n"));

        var refused = Assert.Throws<ConfigurationException>(() => BlogReader.Open(blog.Root));

        Assert.Contains("is no whole number from 1 to 30", refused.Message, StringComparison.Ordinal);
    }

    private static TestBlog Logged(params (string Path, string Text)[] posts) => new([.. posts, ("blogsearch.yaml", "queryLog:\n  enabled: true\n")]);

    private static string Part(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static Task<HttpResponseMessage> Open(RunningBlog running, string words, string path, string? site = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Opened) { Content = new FormUrlEncodedContent([new("q", words), new("post", path)]) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return running.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
