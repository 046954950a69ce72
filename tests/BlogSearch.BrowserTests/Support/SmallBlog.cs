using System.Globalization;

namespace BlogSearch.BrowserTests.Support;

/// <summary>A blog of plain Markdown files in a temporary folder: 36 posts on bread over six years, and some odd ones.</summary>
public sealed class SmallBlog : IDisposable
{
    private static readonly string[] Grains = ["rye", "wheat", "spelt"];
    private static readonly string[] Ovens = ["Stone", "Steel"];

    public SmallBlog()
    {
        Folder = Directory.CreateTempSubdirectory("blogsearch-").FullName;
        for (var number = 0; number < 36; number++)
        {
            WriteLoaf(number);
        }

        Write("code.md", "title: Weighing with a script\ndate: 2020-06-01\ntags: [Tools]\ncategories: [Howto]\nauthors: [Grace, Ada]", """
            ## Reading the scale

            A script reads the scale:

            ```sh
            scale --read hydration | tee weight.txt
            ```

            ```python
            print("a line of code that is too wide for a phone and is scrolled sideways instead of being broken where it must not be")
            ```

            ## Reading it again

            | weighed in the morning | weighed at noon | weighed in the evening | weighed at midnight | weighed by hand |
            | --- | --- | --- | --- | --- |
            | 400 | 410 | 420 | 430 | 440 |

            ![The scale](scale.png) and ![a larger scale](https://far.example/larger.png)

            Never trust <script>alert(1)</script> in a post.
            """);
        File.WriteAllBytes(Path.Combine(Folder, "scale.png"), Picture.Bytes);
        Write("long.md", $"title: {string.Join(' ', Enumerable.Repeat("Sourdough", 22))}\ndate: 2020-07-01\ntags: [Sourdough]\ncategories: [Musing]", "A title of two hundred letters.");
        Write("arabic.md", "title: خبز الحنطة\nlang: ar\ndate: 2020-08-01\ntags: [خبز]\ncategories: [Recipe]", "خبز الحنطة مع الماء والملح.");
        Write("undated.md", """
            title: About this blog
            tags: ["a/b & c?#", "C++", "..", "10% <b>", "日本語"]
            """, "Who bakes here, without a date. It began with [the third bake](loaf-03.md#baking). Later came [the ninth](loaf-09.md).");
    }

    public string Folder { get; }

    public void Write(string path, string frontMatter, string body) => File.WriteAllText(Path.Combine(Folder, path), $"---\n{frontMatter}\n---\n{body}\n");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void WriteLoaf(int number)
    {
        var day = new DateOnly(2015 + (number / 6), 1 + (number % 6), 10);
        var (grain, oven) = (Grains[number % 3], Ovens[number % 2]);
        var title = string.Create(CultureInfo.InvariantCulture, $"Loaf {number} of {grain}");
        Write(
            string.Create(CultureInfo.InvariantCulture, $"loaf-{number:00}.md"),
            $"title: {title}\ndate: {day:yyyy-MM-dd}\ntags: [{grain}, {oven}]\ncategories: [{(number % 4 == 0 ? "Recipe" : "Diary")}]\nauthor: {(number % 5 == 0 ? "Grace" : "Ada")}",
            $"""
            A loaf of {grain} from the {oven} oven.

            ## Dough

            Mix the {grain} flour with water and salt, and wait for the dough to rise.

            ## Baking

            Bake until the crust sings.
            """);
    }
}
