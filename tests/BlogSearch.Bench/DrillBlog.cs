using System.Globalization;

namespace BlogSearch.Bench;

/// <summary>A copy of a blog that a drill may write in, and a folder for its index.</summary>
internal sealed class DrillBlog : IDisposable
{
    private readonly List<string> _posts;

    public DrillBlog(string blog)
    {
        foreach (var file in Directory.EnumerateFiles(blog, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(blog, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file in a folder has one
            File.Copy(file, copy);
        }

        _posts = [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Where(file => File.ReadLines(file).Count() > 10).Order(StringComparer.Ordinal)];
    }

    public string Home { get; } = Directory.CreateTempSubdirectory("blogsearch-drill-").FullName;

    public string Folder => Path.Combine(Home, "blog");

    public string Index => Path.Combine(Home, "index");

    /// <summary>A word that no author wrote, and that begins no other: the last word of a query finds what begins with it too.</summary>
    public static string Word(string drill, int number) => string.Create(CultureInfo.InvariantCulture, $"{drill}word{number:D4}");

    /// <summary>Adds a paragraph to the end of a post, saved as editors save: written beside it and renamed.</summary>
    public void Append(int number, string text)
    {
        var post = _posts[(number * 97) % _posts.Count];
        Save(post, $"{File.ReadAllText(post).TrimEnd()}\n\n{text}\n");
    }

    public static void Save(string file, string text)
    {
        File.WriteAllText(file + ".tmp", text);
        File.Move(file + ".tmp", file, overwrite: true);
    }

    /// <summary>A path beside the first post.</summary>
    public string Beside(string name) => Path.Combine(Path.GetDirectoryName(_posts[0])!, name); // a file in a folder has one

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
