using System.Text.RegularExpressions;

namespace BlogSearch.Tests.Commands;

/// <summary>A folder of a test's own, gone afterwards, where a person stands and works.</summary>
internal sealed partial class Folder : IDisposable
{
    public Folder() => FullName = Directory.CreateTempSubdirectory("blogsearch-").FullName;

    public string FullName { get; }

    /// <summary>Three posts and a draft, as Hugo has them, in the folder <c>blog</c>.</summary>
    public static Folder WithBlog()
    {
        var folder = new Folder();
        folder.Write("blog/config.toml", "baseURL = 'https://blog.example/'\ntitle = 'Bread and more'\n");
        folder.Write("blog/content/post/sourdough.md", "---\ntitle: Sourdough at home\ndate: 2021-03-04\ncategories: [Baking]\ntags: [bread, patience]\n---\nFlour, water and time.\n\n## Feeding the starter\n\nA starter is fed twice a day.\n");
        folder.Write("blog/content/post/rye.md", "---\ntitle: Rye\ndate: 2022-05-06\ncategories: [Baking]\ntags: [bread]\n---\nRye wants a sour starter, and `oven --steam`.\n");
        folder.Write("blog/content/post/soup.md", "---\ntitle: Soup\ndate: 2020-01-02\ncategories: [Cooking]\ntags: [winter]\n---\nServed with bread.\n");
        folder.Write("blog/content/post/pizza.md", "---\ntitle: Pizza\ndate: 2022-07-08\ndraft: true\n---\nNot yet.\n");
        return folder;
    }

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Write(string name, string text)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file in a folder has one
        File.WriteAllText(file, text);
    }

    public async Task<ProgramResult> Run(params string[] arguments) => await BlogsearchProgram.Run(FullName, arguments);

    /// <summary>What a person saw, with what differs from run to run named instead.</summary>
    public string Seen(ProgramResult result)
    {
        var text = $"{result.Output}{(result.Error.Length > 0 ? "--- errors\n" + result.Error : "")}--- exit {result.ExitCode}\n";
        text = text.Replace(FullName, "FOLDER", StringComparison.Ordinal);
        text = Hash().Replace(text, "blog-HASH");
        text = Seconds().Replace(text, "SECONDS s, RATE posts");
        text = Milliseconds().Replace(text, "TIME ms");
        text = Moment().Replace(text, "MOMENT UTC");
        return Size().Replace(text, "SIZE");
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);

    [GeneratedRegex("blog-[0-9a-f]{8}", RegexOptions.None, 10_000)]
    private static partial Regex Hash();

    [GeneratedRegex(@"[0-9.]+ s, [0-9,]+ posts?", RegexOptions.None, 10_000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"[0-9.]+ ms", RegexOptions.None, 10_000)]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"[0-9-]{10} [0-9:]{5} UTC", RegexOptions.None, 10_000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"[0-9,.]+ (?:bytes|kB|MB)", RegexOptions.None, 10_000)]
    private static partial Regex Size();
}
