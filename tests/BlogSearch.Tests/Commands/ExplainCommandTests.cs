using System.Text.Json;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("explain", "starter", "--post", "post/sourdough.md")]
    [InlineData("explain-partial", "stater", "oven", "--post", "post/sourdough.md")]
    [InlineData("explain-not-found", "bread", "-starter", "--post", "post/rye.md", "--tag", "winter", "--to", "2021")]
    [InlineData("explain-by-date", "bread", "--post", "post/soup.md", "--sort", "oldest")]
    public async Task A_place_among_the_results_is_told_in_words_and_numbers(string golden, params string[] arguments)
    {
        using var folder = await Indexed();

        Golden.Matches(golden, folder.Seen(await folder.Run(["explain", .. arguments])));
    }

    [Fact]
    public async Task As_json_it_has_what_search_shows_and_adds_up()
    {
        using var folder = await Indexed();
        using var results = JsonDocument.Parse((await folder.Run("search", "bread", "starter", "--json")).Output);
        var hit = results.RootElement.GetProperty("hits")[0];

        using var why = JsonDocument.Parse((await folder.Run("explain", "bread", "starter", "--json", "--post", hit.GetProperty("path").GetString() ?? "")).Output);

        var parts = why.RootElement.GetProperty("words").EnumerateArray().Concat(why.RootElement.GetProperty("parts").EnumerateArray()).ToList();
        Assert.Equal(hit.GetProperty("score").GetDouble(), why.RootElement.GetProperty("score").GetDouble());
        Assert.Equal(hit.GetProperty("score").GetDouble(), parts.Sum(part => part.GetProperty("points").GetDouble()), 6);
        Assert.Equal(("found", 1), (why.RootElement.GetProperty("standing").GetString(), why.RootElement.GetProperty("rank").GetInt32()));
    }

    [Theory]
    [InlineData("--post stollen.md: there is no such post in the index. `blogsearch posts` lists them.", "stollen.md")]
    [InlineData("Did you mean post/sourdough.md?", "post/sourdouhg.md")]
    [InlineData("Did you mean post/sourdough.md?", "sourdouhg.md")]
    [InlineData("Did you mean post/sourdough.md?", "sourdough")]
    [InlineData("Did you mean post/sourdough.md?", "./blog/content/post/sourdough.md")]
    [InlineData("--post post/pizza.md: this post is not in the index: ", "post/pizza.md")]
    public async Task A_post_that_is_not_there_gets_the_nearest_one(string said, string path)
    {
        using var folder = await Indexed();

        var result = await folder.Run("explain", "bread", "--post", path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<Folder> Indexed()
    {
        var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        return folder;
    }
}
