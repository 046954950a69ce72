using System.Text.Json;
using System.Text.RegularExpressions;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed partial class CheckCommandTests
{
    [Fact]
    public async Task The_report_names_file_line_and_remedy_the_worst_first()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/content/post/broken.md", "---\ntitle: Broken\ndate: 2020-01-01\ndraft: perhaps\n---\nText.\n");
        folder.Write("blog/content/post/toast.md", "---\ntitle: Soup\ndate: 2022-08-09\ntags: [Breads]\n---\nSee [rye]({{< relref \"ry.md\" >}}),\n[pizza](/post/pizza/), [soup](/post/soup/#spoons)\nand [bread](bread.example.com/best).\n");

        var result = await folder.Run("check", "blog");

        Assert.Equal(1, result.ExitCode);
        Golden.Matches("check", Took().Replace(folder.Seen(result), "; SECONDS s"));
    }

    [Fact]
    public async Task Quiet_leaves_errors_and_the_summary()
    {
        using var folder = Folder.WithBlog();
        var well = await folder.Run("check", "blog", "--quiet");
        folder.Write("blog/content/post/broken.md", "---\ntitle: Broken\ndraft: perhaps\n---\nText.\n");
        var ill = await folder.Run("check", "blog", "--quiet");

        Assert.Equal(0, well.ExitCode);
        Assert.StartsWith("3 posts, 1 left out; 0 errors, ", Assert.Single(Lines(well)), StringComparison.Ordinal);
        Assert.Equal(1, ill.ExitCode);
        Assert.Contains("post/broken.md:", ill.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Remark", ill.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_groups_are_folded_and_json_has_all()
    {
        using var folder = Folder.WithBlog();
        for (var post = 0; post < 15; post++)
        {
            folder.Write($"blog/content/post/{post}.md", $"---\ntitle: Post {post}\ndate: 2020-01-01\n---\n[gone](#away)\n");
        }

        var text = await folder.Run("check", "blog");
        var json = await folder.Run("check", "blog", "--json");

        Assert.Contains("Warning: dead anchors (15)", text.Output, StringComparison.Ordinal);
        Assert.Contains("  … and 5 more; --json names all", text.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(json.Output);
        var dead = report.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("kind").GetString() == "deadAnchor").ToList();
        Assert.Equal(15, dead.Count);
        Assert.Equal(("warning", "post/0.md", 5), (dead[0].GetProperty("severity").GetString(), dead[0].GetProperty("path").GetString(), dead[0].GetProperty("line").GetInt32()));
        Assert.Equal(15, report.RootElement.GetProperty("summary").GetProperty("warnings").GetInt32());
    }

    [Fact]
    public async Task The_built_site_proves_urls_and_anchors()
    {
        using var folder = Folder.WithBlog();
        folder.Write("site/post/sourdough/index.html", "<h2 id=feeding-the-starter>Feeding the starter</h2>");
        folder.Write("site/post/rye/index.html", "<p>Rye</p>");
        folder.Write("site/post/soup/index.html", "<p>Soup</p>");
        var whole = await folder.Run("check", "blog", "--public", "site");
        folder.Write("site/post/sourdough/index.html", "<h2 id=feeding>Feeding the starter</h2>");
        File.Delete(folder.PathOf("site/post/rye/index.html"));
        var holed = await folder.Run("check", "blog", "--public", "site");

        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("3 of 3 URLs and 1 of 1 anchors stand in the built site (100%)", whole.Output, StringComparison.Ordinal);
        Assert.Equal(1, holed.ExitCode);
        Assert.Contains("2 of 3 URLs and 0 of 1 anchors stand in the built site (50%)", holed.Output, StringComparison.Ordinal);
        Assert.Contains("post/rye.md:1: The built site has no page at /post/rye/.", holed.Output, StringComparison.Ordinal);
        Assert.Contains("The built page post/sourdough/index.html has no #feeding-the-starter.", holed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_index_is_made()
    {
        using var folder = Folder.WithBlog();

        await folder.Run("check", "blog");

        Assert.False(Directory.Exists(folder.PathOf("index")));
    }

    private static string[] Lines(ProgramResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("; [0-9.]+ s$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Took();
}
