using System.Net;
using System.Net.Sockets;

namespace BlogSearch.Tests.Commands;

public sealed class ServeCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_serves_the_blog_until_Ctrl_C()
    {
        using var folder = Folder.WithBlog();
        using var process = BlogsearchProgram.Start(folder.FullName, "serve", "blog", "--urls", "http://127.0.0.1:0");
        var url = await Address(process);

        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var found = await Until(() => client.GetStringAsync("/api/search?q=starter", TestContext.Current.CancellationToken), answer => answer.Contains("post/rye.md", StringComparison.Ordinal));
        await BlogsearchProgram.Interrupt(process);
        var result = await BlogsearchProgram.End(process);

        Assert.Contains("\"total\":2", found, StringComparison.Ordinal);
        Assert.Equal(130, result.ExitCode);
    }

    [Fact]
    public async Task It_follows_what_other_processes_promote_and_undo()
    {
        using var folder = Folder.WithBlog();
        using var process = BlogsearchProgram.Start(folder.FullName, "serve", "blog", "--urls", "http://127.0.0.1:0");
        var url = await Address(process);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        Task<string> Ask() => client.GetStringAsync("/api/search?q=butter", TestContext.Current.CancellationToken);
        await Until(Ask, answer => answer.Contains("\"generation\":1", StringComparison.Ordinal));
        folder.Write("blog/content/post/cake.md", "---\ntitle: Cake\ndate: 2023-03-04\n---\nButter and sugar.\n");

        Assert.Equal(0, (await folder.Run("index", "blog", "--quiet")).ExitCode);
        var promoted = await Until(Ask, answer => answer.Contains("\"generation\":2", StringComparison.Ordinal));
        Assert.Equal(0, (await folder.Run("undo")).ExitCode);
        var undone = await Until(Ask, answer => answer.Contains("\"generation\":1", StringComparison.Ordinal));
        await BlogsearchProgram.Interrupt(process);

        Assert.Contains("\"total\":1", promoted, StringComparison.Ordinal);
        Assert.Contains("\"total\":0", undone, StringComparison.Ordinal);
        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    [Fact]
    public async Task With_an_index_it_comes_up_though_the_posts_are_away()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        Directory.Move(folder.PathOf("blog/content/post"), folder.PathOf("away"));
        using var process = BlogsearchProgram.Start(folder.FullName, "serve", "blog", "--watch", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await Address(process)) };
        Task<string> Ask(string path) => client.GetStringAsync(path, TestContext.Current.CancellationToken);

        await Until(() => Ask("/health/ready"), text => text == "ready: generation 1; the last attempt to bring it up to date failed\n");
        Assert.Contains("post/rye.md", await Ask("/api/search?q=starter"), StringComparison.Ordinal);
        Directory.Move(folder.PathOf("away"), folder.PathOf("blog/content/post"));
        await Until(() => Ask("/health/ready"), text => text == "ready: generation 1\n");
        await BlogsearchProgram.Interrupt(process);

        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    [Fact]
    public async Task Without_a_command_the_sample_blog_is_served()
    {
        using var folder = new Folder();
        using var process = BlogsearchProgram.Start(folder.FullName, "--urls", "http://127.0.0.1:0");
        var url = await Address(process);

        using var client = new HttpClient { BaseAddress = new Uri(url) };
        await Until(() => client.GetStringAsync("/api/search", TestContext.Current.CancellationToken), answer => !answer.Contains("\"total\":0", StringComparison.Ordinal));
        await BlogsearchProgram.Interrupt(process);

        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    [Theory]
    [InlineData("href=\"/post/post/rye.md")]
    [InlineData("href=\"https://blog.example/post/rye/\"", "--links", "site")]
    public async Task Where_results_lead_is_a_setting_of_the_blog_and_an_option_counts_more(string link, params string[] options)
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/blogsearch.yaml", "blog:\n  links: post\n");
        using var process = BlogsearchProgram.Start(folder.FullName, ["serve", "blog", "--urls", "http://127.0.0.1:0", .. options]);
        var url = await Address(process);

        using var client = new HttpClient { BaseAddress = new Uri(url) };
        await Until(() => client.GetStringAsync("/?q=rye", TestContext.Current.CancellationToken), page => page.Contains(link, StringComparison.Ordinal));
        await BlogsearchProgram.Interrupt(process);

        Assert.Equal(130, (await BlogsearchProgram.End(process)).ExitCode);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var folder = Folder.WithBlog();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var result = await folder.Run("serve", "blog", "--urls", url);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"{url} is in use by another program. End that one, or choose another port with --urls.\n", result.Error);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_folder_that_cannot_be_made_is_named_before_anything_is_served()
    {
        using var folder = Folder.WithBlog();

        var result = await folder.Run("serve", "blog", "--urls", "http://127.0.0.1:0", "--index", "blog/config.toml");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("The index in ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>The address in the line that says that it serves.</summary>
    private static async Task<string> Address(System.Diagnostics.Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("Serving ", StringComparison.Ordinal))
            {
                return line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
            }
        }

        throw new InvalidOperationException("The program ended without serving.");
    }

    private static async Task<string> Until(Func<Task<string>> ask, Func<string, bool> good)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var answer = await ask();
                if (good(answer))
                {
                    return answer;
                }
            }
            catch (HttpRequestException) when (!patience.IsCancellationRequested)
            {
                // The first index is being built.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}
