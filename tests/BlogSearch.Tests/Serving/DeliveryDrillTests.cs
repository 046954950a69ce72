using System.Collections.Concurrent;
using BlogSearch.Generations;
using BlogSearch.Tests.Commands;
using BlogSearch.Tests.Delivery;
using BlogSearch.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Serving;

/// <summary>What an author fears most, done to a server that readers use meanwhile, with the program's own commands beside it.</summary>
public sealed class DeliveryDrillTests
{
    private const int Posts = 9; // all on one page

    [Fact]
    public async Task A_template_that_empties_every_body_is_aborted_and_no_reader_sees_it()
    {
        using var blog = Blog();
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("granary", All);
        using var end = new CancellationTokenSource();
        var seen = new ConcurrentBag<int>();
        var readers = new[] { Read(running, seen, end.Token), Read(running, seen, end.Token) };

        Empty(blog);
        running.Requests.Ask();
        await RunningBlog.Until(async () => (await running.Text("/health/ready")).EndsWith("the last attempt to bring it up to date failed\n", StringComparison.Ordinal), "it is aborted");
        var again = await BlogsearchProgram.Run(blog.Root, "index", blog.Root, "--index", blog.IndexFolder, "--quiet");
        await end.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("size: the text is", again.Error, StringComparison.Ordinal);
        Assert.Contains(blog.Store.History().Lines, line => line is { What: HistoryLine.Aborted, By: HistoryLine.Checks });
        Assert.NotEmpty(seen);
        Assert.All(seen, found => Assert.Equal(Posts, found));
    }

    [Fact]
    public async Task A_golden_query_that_falls_out_of_the_first_ten_is_aborted_with_the_reason_and_no_reader_misses_it()
    {
        using var blog = Blog();
        blog.Write("golden.jsonl", "{\"id\": \"a\", \"query\": \"oven of the granary\", \"relevant\": {\"post0.md\": 1}}\n");
        blog.Write("blogsearch.yaml", "checks:\n  golden:\n    file: golden.jsonl\n");
        blog.Write(TestBlog.Post("post0.md", "The oven of the granary is heated with rye straw.", "Oven"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("oven", ["post0.md"]);
        blog.Write(TestBlog.Post("post0.md", "A loaf is cut when it is cold, and never before that hour.", "Loaf"));

        var result = await BlogsearchProgram.Run(blog.Root, "index", blog.Root, "--index", blog.IndexFolder, "--quiet");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("golden: \"oven of the granary\" is answered at", result.Error, StringComparison.Ordinal);
        Assert.Equal(["post0.md"], await running.Paths("oven") ?? []);
        Assert.Equal("ready: generation 1\n", await running.Text("/health/ready"));
    }

    [Fact]
    public async Task What_was_forced_through_is_seen_and_an_undo_brings_the_old_one_back_within_a_second()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var blog = Blog();
        await using var running = await RunningBlog.Start(blog, options => options with { TimeProvider = clock });
        await running.Finds("granary", All);
        Empty(blog);

        var forced = await BlogsearchProgram.Run(blog.Root, "index", blog.Root, "--index", blog.IndexFolder, "--no-checks", "--quiet");
        await running.Finds("granary", [], () => clock.Advance(TimeSpan.FromSeconds(1)));
        var undone = await BlogsearchProgram.Run(blog.Root, "undo", "--index", blog.IndexFolder, "--quiet");
        clock.Advance(TimeSpan.FromSeconds(1)); // and not a moment more
        await running.Finds("granary", All);

        Assert.Equal((0, 0), (forced.ExitCode, undone.ExitCode));
        Assert.Equal("ready: generation 1\n", await running.Text("/health/ready"));
        Assert.Equal([GenerationState.Live, GenerationState.Undone], blog.Store.List().Select(generation => GenerationStore.StateOf(generation, blog.Store.History(), 1)));
    }

    private static string[] All => [.. Enumerable.Range(0, Posts).Select(number => $"post{number}.md").Order(StringComparer.Ordinal)];

    private static TestBlog Blog() =>
        new([.. Enumerable.Range(0, Posts).Select(number => TestBlog.Post($"post{number}.md", $"The granary of the village. {DeliveredBlog.Body(number)}", $"Harvest {number}"))]);

    private static void Empty(TestBlog blog)
    {
        for (var number = 0; number < Posts; number++)
        {
            blog.Write(TestBlog.Post($"post{number}.md", "{{< body >}}", $"Harvest {number}"));
        }
    }

    private static async Task Read(RunningBlog running, ConcurrentBag<int> seen, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            // Another size each time, so that no answer is remembered.
            using var answer = await running.Client.GetAsync(new Uri($"/api/search?q=granary&size={12 + (number % 38)}", UriKind.Relative), CancellationToken.None);
            using var read = System.Text.Json.JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(CancellationToken.None));
            seen.Add(read.RootElement.GetProperty("total").GetInt32());
        }
    }
}
