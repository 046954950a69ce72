using System.Globalization;

namespace BlogSearch.Bench;

/// <summary>A blog as large as one likes, made of a real one's posts: each copy is of another day and has its paragraphs from several posts.</summary>
internal static class ManyPosts
{
    private const int Days = 7_000;

    /// <summary>Writes the posts below <paramref name="folder"/>; the same ones each time.</summary>
    public static void Make(string blog, int count, string folder)
    {
        var posts = Directory.EnumerateFiles(blog, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).Where(post => post.Paragraphs.Length > 1).ToList();
        for (var i = 0; i < count; i++)
        {
            // Steps that share no factor with most counts: every copy mixes others.
            var (own, second) = (posts[i % posts.Count], posts[(int)((i * 7919L) % posts.Count)]);
            var body = own.Paragraphs.Where((_, at) => (at + i) % 3 != 0).Concat(second.Paragraphs.Where((_, at) => (at + i) % 3 == 0));
            var day = new DateOnly(2005, 1, 1).AddDays(i % Days).ToString("O", CultureInfo.InvariantCulture);
            var file = Path.Combine(folder, "content", "post", (i / 1_000).ToString("000", CultureInfo.InvariantCulture), $"{i}.md");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // never null: the file lies in folder
            File.WriteAllText(file, $"---\ntitle: \"{own.Title} {i / posts.Count}\"\ndate: {day}\ntags: [{own.Tags}]\n---\n\n{string.Join("\n\n", body)}\n");
        }
    }

    private static (string Title, string Tags, string[] Paragraphs) Read(string file)
    {
        var parts = File.ReadAllText(file).Split("\n---\n", 2);
        var front = parts[0].Split('\n');
        var title = Value(front, "title:").Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        var tags = front.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => $"\"{line[2..].Trim(' ', '"')}\"");
        return (title, string.Join(", ", tags), parts.Length < 2 ? [] : parts[1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Value(string[] front, string key) => Array.Find(front, line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim() ?? "";
}
