using System.Text.Json;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class SearchCommandTests
{
    [Fact]
    public async Task Results_show_title_day_link_and_the_passage_with_its_heading()
    {
        using var folder = await Indexed();

        Golden.Matches("search", folder.Seen(await folder.Run("search", "starter")));
    }

    [Theory]
    [InlineData(new[] { "post/rye.md", "post/sourdough.md", "post/soup.md" }, "bread", "--sort", "newest")]
    [InlineData(new[] { "post/soup.md" }, "bread", "-starter")]
    [InlineData(new[] { "post/soup.md" }, "-starter", "bread")]
    [InlineData(new[] { "post/rye.md" }, "--", "--steam")]
    [InlineData(new[] { "post/rye.md" }, "--steam")]
    [InlineData(new[] { "post/sourdough.md" }, "bread", "--tag", "patience")]
    [InlineData(new[] { "post/sourdough.md" }, "--tag", "bread", "--tag", "patience")]
    [InlineData(new[] { "post/soup.md" }, "--category", "Cooking")]
    [InlineData(new[] { "post/rye.md" }, "--from", "2022")]
    [InlineData(new[] { "post/soup.md" }, "--to", "2020-12-31")]
    [InlineData(new[] { "post/soup.md" }, "--sort", "oldest", "--size", "1")]
    [InlineData(new[] { "post/rye.md" }, "--sort", "oldest", "--size", "1", "--page", "3")]
    [InlineData(new string[0], "--author", "nobody")]
    public async Task Words_and_options_find_what_the_page_finds(string[] paths, params string[] arguments)
    {
        using var folder = await Indexed();

        var result = await folder.Run(["search", "--json", .. arguments]);

        Assert.Equal(0, result.ExitCode);
        using var answer = JsonDocument.Parse(result.Output);
        Assert.Equal(paths, answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("@file")]
    [InlineData("/?")]
    [InlineData("[suggest]")]
    [InlineData("\"never closed")]
    [InlineData("-")]
    [InlineData("tag:")]
    [InlineData("((((")]
    public async Task Any_text_is_a_query(string text)
    {
        using var folder = await Indexed();

        var result = await folder.Run("search", text);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("post", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_indexes_of_several_blogs_they_are_listed_and_one_can_be_named()
    {
        using var folder = await Indexed();
        folder.Write("second/one.md", "---\ntitle: One\n---\nText.\n");
        await folder.Run("index", "second");

        var asked = await folder.Run("search", "bread");
        var second = Directory.GetDirectories(folder.PathOf("index")).Single(store => Path.GetFileName(store).StartsWith("second", StringComparison.Ordinal));
        var named = await folder.Run("search", "text", "--index", second);

        Assert.Equal(2, asked.ExitCode);
        Assert.Contains(second, asked.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 post\n", named.Output, StringComparison.Ordinal);
    }

    private static async Task<Folder> Indexed()
    {
        var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        return folder;
    }
}
