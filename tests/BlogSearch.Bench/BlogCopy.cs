namespace BlogSearch.Bench;

/// <summary>A copy of a blog that may be changed.</summary>
internal static class BlogCopy
{
    public static string Of(string blog, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(blog, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(blog, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file lies in a folder
            File.WriteAllBytes(target, File.ReadAllBytes(file));
        }

        return copy;
    }

    /// <summary>Adds a sentence to a post in the middle of the blog.</summary>
    public static string WithOnePostChanged(string copy)
    {
        var posts = Directory.EnumerateFiles(copy, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.AppendAllText(posts[posts.Count / 2], "\nOne more sentence about the weather.\n");
        return copy;
    }
}
