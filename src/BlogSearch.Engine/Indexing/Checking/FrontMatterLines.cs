using BlogSearch.Blogs;

namespace BlogSearch.Indexing.Checking;

/// <summary>Finds the line of a file's front matter that a finding is about. Reads the file again, for few files have findings.</summary>
internal sealed class FrontMatterLines(Blog blog, IReadOnlyDictionary<string, int> bodyLines)
{
    /// <returns>The first line of the front matter with that text, from 1; 1 where none has it.</returns>
    public int Holding(string path, string text) => Find(path, line => line.Contains(text, StringComparison.Ordinal)) ?? 1;

    /// <returns>The line on which the key stands, from 1; null where it is not there.</returns>
    public int? Of(string path, string key) => Find(path, line =>
    {
        var start = line.AsSpan().TrimStart(" \t\"'{");
        return start.StartsWith(key, StringComparison.OrdinalIgnoreCase) && start[key.Length..].TrimStart(" \t\"'") is [':' or '=', ..];
    });

    private int? Find(string path, Predicate<string> isIt)
    {
        try
        {
            var front = File.ReadLines(Path.Combine(blog.ContentFolder, path)).Take(bodyLines.GetValueOrDefault(path, 1) - 1).ToList();
            var at = front.FindIndex(isIt);
            return at < 0 ? null : at + 1;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // it went away since it was read
        }
    }
}
