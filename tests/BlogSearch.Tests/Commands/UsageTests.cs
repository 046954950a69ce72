namespace BlogSearch.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("There is no command serach. Did you mean search?", "serach")]
    [InlineData("There is no command blog. A folder is served by `blogsearch serve blog`.", "blog")]
    [InlineData("There is no option --ful. Did you mean --full?", "index", "blog", "--ful")]
    [InlineData("There is no option --watchful.", "index", "--watchful")]
    [InlineData("other is one too many: blogsearch index takes one BLOG.", "index", "blog", "other")]
    [InlineData("--keep 0: how many generations stay on disk is a number from 1 on.", "index", "--keep", "0")]
    [InlineData("--global-timeout soon: a time is written 30s, 5m or 1h30m.", "index", "--global-timeout", "soon")]
    [InlineData("last is no generation: N is a number", "undo", "last")]
    [InlineData("there is one too many: blogsearch abort takes no argument.", "abort", "there")]
    [InlineData("--kind wordpress: there is no such kind of blog.", "index", "--kind", "wordpress")]
    [InlineData("--urls 5080: an address to listen on looks like http://127.0.0.1:5080, or", "--urls", "5080")]
    [InlineData("--urls http://127.0.0.l:5080: an address", "serve", "--urls", "http://127.0.0.l:5080")]
    [InlineData("--urls http://127.0.0.1:99999: an address", "serve", "--urls", "http://127.0.0.1:99999")]
    [InlineData("--links there: results lead to", "serve", "--links", "there")]
    [InlineData("--metrics 5081: the address for Prometheus looks like http://127.0.0.1:5081", "serve", "--metrics", "5081")]
    [InlineData("--base-path search: the path that visitors know the page by looks like /search", "serve", "--base-path", "search")]
    [InlineData("Required argument missing for option: '--tag'.", "search", "bread", "--tag")]
    [InlineData("--page: ", "search", "bread", "--page", "none")]
    [InlineData("--sort: ", "search", "bread", "--sort", "loudness")]
    [InlineData("Option '--post' is required.", "explain", "bread")]
    [InlineData("--sort: ", "explain", "bread", "--post", "post/rye.md", "--sort", "loudness")]
    [InlineData("--from: ", "search", "bread", "--from", "someday")]
    [InlineData("There is no folder ", "index", "nowhere")]
    [InlineData("--public nowhere: there is no such folder.", "check", "blog", "--public", "nowhere")]
    [InlineData("--public blog: there is no HTML file in it.", "check", "blog", "--public", "blog")]
    [InlineData("is a file. BLOG is a folder", "index", "blog/config.toml")]
    public async Task A_wrong_command_line_gets_one_line_that_says_what_would_be_right(string expected, params string[] arguments)
    {
        using var folder = Folder.WithBlog();

        var result = await folder.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("The folder {0} is empty.", "index", "{0}")]
    [InlineData("There is no index in ", "search", "bread")]
    [InlineData("There is no index in ", "status")]
    [InlineData("There is no index in ", "generations")]
    [InlineData("There is no index in ", "posts")]
    [InlineData("There is no index in ", "undo")]
    public async Task What_cannot_be_done_gets_one_line_that_says_what_to_do(string expected, params string[] arguments)
    {
        using var folder = new Folder();
        var empty = Directory.CreateDirectory(folder.PathOf("empty")).FullName;

        var result = await folder.Run([.. arguments.Select(argument => argument.Replace("{0}", empty, StringComparison.Ordinal))]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith(expected.Replace("{0}", empty, StringComparison.Ordinal), result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_readme_names_every_command_and_every_option()
    {
        using var folder = new Folder();
        var readme = await File.ReadAllTextAsync(Path.Combine(Architecture.Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var help = (await folder.Run("--help")).Output;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Trim().Split(' ')[0]).ToList();

        Assert.Equal(["serve", "index", "watch", "search", "explain", "posts", "check", "evaluate", "status", "generations", "promote", "abort", "undo"], commands);
        foreach (var command in commands)
        {
            Assert.Contains($"`{command}", readme, StringComparison.Ordinal);
            var options = (await folder.Run(command, "--help")).Output.Split([' ', ',', '\n']).Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2);
            Assert.All(options, option => Assert.Contains($"`{option}", readme, StringComparison.Ordinal));
        }
    }
}
