using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class EvaluateCommandTests
{
    [Fact]
    public async Task Judged_queries_are_measured_by_two_generations_side_by_side()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        folder.Write("blog/content/post/stollen.md", "---\ntitle: Sourdough stollen\ndate: 2021-12-01\n---\nSourdough for the feast.\n");
        await folder.Run("index", "blog");
        folder.Write("golden.jsonl", "{\"id\": \"1\", \"query\": \"sourdough\", \"relevant\": {\"post/stollen.md\": 1}}\n{\"id\": \"2\", \"query\": \"soup\", \"relevant\": {\"post/soup.md\": 1}}\n");

        Golden.Matches("evaluate", folder.Seen(await folder.Run("evaluate", "golden.jsonl", "--against", "1", "--without", "exactForms")));
    }

    [Theory]
    [InlineData("There is no file", 1, "nowhere.jsonl")]
    [InlineData("broken.jsonl:1: not a golden query.", 1, "broken.jsonl")]
    [InlineData("the ranking has no such part", 2, "golden.jsonl", "--without", "luck")]
    [InlineData("There is no generation 7", 2, "golden.jsonl", "--against", "7")]
    public async Task What_cannot_be_measured_is_said_in_one_line(string said, int exitCode, params string[] arguments)
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        folder.Write("golden.jsonl", "{\"query\": \"soup\", \"relevant\": {\"post/soup.md\": 1}}\n");
        folder.Write("broken.jsonl", "soup\n");

        var result = await folder.Run(["evaluate", .. arguments]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(said, Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}
