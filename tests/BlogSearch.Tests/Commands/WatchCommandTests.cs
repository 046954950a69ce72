namespace BlogSearch.Tests.Commands;

public sealed class WatchCommandTests
{
    [Fact]
    public async Task It_indexes_again_when_a_post_is_saved_until_Ctrl_C()
    {
        using var folder = Folder.WithBlog();
        using var process = BlogsearchProgram.Start(folder.FullName, "watch", "blog");
        await Line(process, "generation 1 with 3 posts, 3 written, 0 taken out");

        folder.Write("blog/content/post/flat.md", "---\ntitle: Flat bread\ndate: 2023-01-02\n---\nFlour and water.\n");
        await Line(process, "generation 2 with 4 posts, 1 written, 0 taken out");
        File.Delete(folder.PathOf("blog/content/post/soup.md"));
        await Line(process, "generation 3 with 3 posts, 0 written, 1 taken out");
        await BlogsearchProgram.Interrupt(process);

        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    [Fact]
    public async Task While_another_process_builds_it_waits_for_it()
    {
        using var folder = Folder.WithBlog();
        var store = BlogSearch.Generations.GenerationStore.For(folder.PathOf("index"), folder.PathOf("blog"), TimeProvider.System);
        var held = store.Lock();
        using var process = BlogsearchProgram.Start(folder.FullName, "watch", "blog");
        Assert.Contains($"process {Environment.ProcessId}", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        held.Dispose();
        await Line(process, "generation 1 with 3 posts");
        await BlogsearchProgram.Interrupt(process);

        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    private static async Task Line(System.Diagnostics.Process process, string part)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program ended without saying: {part}");
    }
}
