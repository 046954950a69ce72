using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class IndexCommandTests
{
    [Fact]
    public async Task The_report_says_what_was_read_indexed_and_left_out()
    {
        using var folder = Folder.WithBlog();

        Golden.Matches("index", folder.Seen(await folder.Run("index", "blog")));
    }

    [Fact]
    public async Task A_second_run_over_the_same_posts_builds_nothing()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");

        Golden.Matches("index-unchanged", folder.Seen(await folder.Run("index", "blog")));
    }

    [Fact]
    public async Task A_bad_post_is_named_with_its_line_and_the_others_are_indexed()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/content/post/broken.md", "---\ntitle: [never closed\ndate: 2020-01-01\n---\nText.\n");

        var result = await folder.Run("index", "blog");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("error: post/broken.md:", result.Error, StringComparison.Ordinal);
        Assert.Contains("Indexed     3 posts", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 draft, 1 with an error", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_control_character_of_a_post_reaches_the_terminal()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/content/post/\u001b[31mred.md", "---\ntitle: \"\\e[2J gone \\u0085\"\ndate: 2020-01-01\ntags: \"\u202e\"\ndraft: \"\u0007perhaps\"\n---\nText.\n");
        folder.Write("blog/content/post/blue.md", "---\ntitle: \"\\e[2J gone \\u009b\"\ndate: 2020-01-01\n---\nBlue text.\n");

        var index = await folder.Run("index", "blog");
        var search = await folder.Run("search", "blue");
        var posts = await folder.Run("posts", "blog");

        Assert.Equal((0, 0, 0), (index.ExitCode, search.ExitCode, posts.ExitCode));
        var all = index.Error + index.Output + search.Output + posts.Output;
        Assert.DoesNotContain(all, character => char.IsControl(character) && character != '\n');
        Assert.Contains("gone", search.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_can_be_read_by_programs()
    {
        using var folder = Folder.WithBlog();

        var result = await folder.Run("index", "blog", "--json", "--quiet");

        using var report = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal(3, report.RootElement.GetProperty("indexed").GetInt32());
        Assert.Equal("draft", report.RootElement.GetProperty("leftOut")[0].GetProperty("state").GetString());
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Quiet_says_nothing_when_all_is_well()
    {
        using var folder = Folder.WithBlog();

        var result = await folder.Run("index", "blog", "--quiet");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task The_index_lies_where_the_person_stands_or_where_she_says()
    {
        using var folder = Folder.WithBlog();

        await folder.Run("index", "blog");
        await folder.Run("index", "blog", "--index", "elsewhere/deep");

        Assert.Single(Directory.GetDirectories(folder.PathOf("index")));
        Assert.Single(Directory.GetDirectories(folder.PathOf("elsewhere/deep")));
    }

    [Fact]
    public async Task Run_from_the_sources_it_still_means_folders_from_where_the_person_stands()
    {
        using var folder = Folder.WithBlog();

        var result = await BlogsearchProgram.RunFromSources(folder.FullName, "index", "blog", "--quiet");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Single(Directory.GetDirectories(folder.PathOf("index")));
    }

    [Fact]
    public async Task A_folder_without_posts_leaves_the_index_as_it_was()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        Directory.Delete(folder.PathOf("blog/content"), recursive: true);
        Directory.CreateDirectory(folder.PathOf("blog/content"));

        var result = await folder.Run("index", "blog");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("There is no post in ", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 posts", (await folder.Run("search", "")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blog/config.toml")]
    [InlineData("/proc/nowhere")]
    public async Task An_index_folder_that_cannot_be_written_is_named(string index)
    {
        using var folder = Folder.WithBlog();

        var result = await folder.Run("index", "blog", "--index", index);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(index, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_broken_configuration_is_named_with_its_line()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/config.toml", "baseURL = 'https://blog.example/'\ntitle = never quoted\n");

        var result = await folder.Run("index", "blog");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("config.toml:2: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Another_process_at_the_index_is_named()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        var store = Assert.Single(Directory.GetDirectories(folder.PathOf("index")));
        await using var held = new FileStream(Path.Combine(store, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var result = await folder.Run("index", "blog", "--full");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is being built by process ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_exits_with_130_and_leaves_the_old_generation_live()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        for (var post = 0; post < 3_000; post++)
        {
            folder.Write($"blog/content/many/{post}.md", $"---\ntitle: Post {post}\ndate: 2020-01-01\n---\n{string.Concat(Enumerable.Repeat("Many words about bread. ", 100))}\n");
        }

        using var process = BlogsearchProgram.Start(folder.FullName, "index", "blog");
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken); // the first line of progress: it has begun
        await BlogsearchProgram.Interrupt(process);
        var result = await BlogsearchProgram.End(process);

        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("Interrupted; the index is as it was.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 posts", (await folder.Run("search", "")).Output, StringComparison.Ordinal);
    }
}
