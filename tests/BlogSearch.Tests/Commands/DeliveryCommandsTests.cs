using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class DeliveryCommandsTests
{
    private static readonly string[] Posts = ["sourdough", "rye", "soup"];

    [Fact]
    public async Task Emptied_bodies_are_aborted_forced_through_and_undone()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        Empty(folder);

        Golden.Matches("index-aborted", folder.Seen(await folder.Run("index", "blog")));
        Assert.Contains("Rye", (await folder.Run("search", "starter")).Output, StringComparison.Ordinal);
        Golden.Matches("generations-aborted", folder.Seen(await folder.Run("generations")));

        Golden.Matches("index-forced", folder.Seen(await folder.Run("index", "blog", "--no-checks")));
        Assert.DoesNotContain("Rye", (await folder.Run("search", "starter")).Output, StringComparison.Ordinal);

        Golden.Matches("undo", folder.Seen(await folder.Run("undo")));
        Assert.Contains("Rye", (await folder.Run("search", "starter")).Output, StringComparison.Ordinal);
        Golden.Matches("index-undone", folder.Seen(await folder.Run("index", "blog")));
        Golden.Matches("status-undone", folder.Seen(await folder.Run("status")));
    }

    [Fact]
    public async Task A_golden_query_that_falls_out_of_the_first_ten_aborts_with_the_reason()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/golden.jsonl", "{\"id\": \"a\", \"query\": \"feeding the starter\", \"relevant\": {\"post/sourdough.md\": 1}}\n");
        folder.Write("blog/blogsearch.yaml", "checks:\n  golden:\n    file: golden.jsonl\n");
        await folder.Run("index", "blog");
        folder.Write("blog/content/post/sourdough.md", "---\ntitle: Cake\ndate: 2021-03-04\n---\nButter, sugar, eggs, and flour; patience and a warm oven for an hour.\n");

        var result = await folder.Run("index", "blog", "--quiet");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("golden: \"feeding the starter\" is answered at no place among the first hundred, place 1 before", result.Error, StringComparison.Ordinal);
        Assert.Contains("Sourdough", (await folder.Run("search", "feeding")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_generation_waits_for_promote_or_abort()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        folder.Write("blog/content/post/cake.md", "---\ntitle: Cake\ndate: 2023-03-04\n---\nButter and sugar.\n");

        Golden.Matches("index-paused", folder.Seen(await folder.Run("index", "blog", "--pause")));
        Assert.Contains("0 posts", (await folder.Run("search", "butter")).Output, StringComparison.Ordinal);
        Golden.Matches("promote", folder.Seen(await folder.Run("promote")));
        Assert.Contains("Cake", (await folder.Run("search", "butter")).Output, StringComparison.Ordinal);

        folder.Write("blog/content/post/pie.md", "---\ntitle: Pie\ndate: 2023-03-05\n---\nButter and apples.\n");
        await folder.Run("index", "blog", "--pause");
        Golden.Matches("abort", folder.Seen(await folder.Run("abort")));
        Assert.DoesNotContain("Pie", (await folder.Run("search", "butter")).Output, StringComparison.Ordinal);
        Assert.Equal("{\"live\":3}\n", (await folder.Run("promote", "3", "--json")).Output);
        Assert.Equal("{\"undone\":3,\"live\":2}\n", (await folder.Run("undo", "--json")).Output);
        Assert.Equal(1, (await folder.Run("abort")).ExitCode);
    }

    [Fact]
    public async Task A_run_that_takes_longer_than_it_may_ends_with_70_and_changes_nothing()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        folder.Write("blog/content/post/cake.md", "---\ntitle: Cake\ndate: 2023-03-04\n---\nButter and sugar.\n");

        var result = await folder.Run("index", "blog", "--global-timeout", "1ms");
        var json = await folder.Run("index", "blog", "--global-timeout", "1ms", "--json", "--quiet");

        Assert.Equal((70, 70), (result.ExitCode, json.ExitCode));
        Assert.EndsWith("Result: TIMED OUT\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("It was not done within 0.001 s. Generation 1 stays live.\n", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("{\"result\":\"TIMED OUT\"", json.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await folder.Run("index", "blog", "--global-timeout", "5m", "--quiet")).ExitCode);
    }

    [Fact]
    public async Task The_verdict_can_be_read_by_programs()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        Empty(folder);

        using var report = System.Text.Json.JsonDocument.Parse((await folder.Run("index", "blog", "--json")).Output);
        using var generations = System.Text.Json.JsonDocument.Parse((await folder.Run("generations", "--json")).Output);

        Assert.Equal(("FAILURE", "aborted", 1), (report.RootElement.GetProperty("result").GetString(), report.RootElement.GetProperty("outcome").GetString(), report.RootElement.GetProperty("live").GetInt32()));
        var size = report.RootElement.GetProperty("verdict").GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "size");
        Assert.Equal(("failed", 3), (size.GetProperty("outcome").GetString(), size.GetProperty("values").GetProperty("result.emptied").GetInt32()));
        Assert.Equal(["live", "aborted"], generations.RootElement.EnumerateArray().Select(generation => generation.GetProperty("state").GetString()));
    }

    private static void Empty(Folder folder)
    {
        foreach (var post in Posts)
        {
            folder.Write($"blog/content/post/{post}.md", $"---\ntitle: {post}\ndate: 2021-03-04\n---\n{{{{< gone >}}}}\n");
        }
    }
}
