using System.Text.RegularExpressions;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>Whether a slip of the finger in a frequent word finds first what the word itself finds first.</summary>
internal static partial class TypoBench
{
    private const int Words = 15;

    public static int Run(string blog, TextWriter output)
    {
        if (!Usage.IsThere(blog, output))
        {
            return 0;
        }

        var words = Directory.EnumerateFiles(blog, "*.md", SearchOption.AllDirectories)
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(word => word.Value).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Words)
            .Select(word => word.Key);
        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            using var searcher = QueryBench.Open(blog, index);
            var right = 0;
            foreach (var (word, at) in words.Select((word, at) => (word, at)))
            {
                var slip = Slip(word, at);
                var (meant, typed) = (First(searcher, word), First(searcher, slip));
                right += meant == typed ? 1 : 0;
                output.WriteLine($"{slip,-16}{(meant == typed ? "as" : "NOT as")} {word}: {typed}");
            }

            output.WriteLine($"{right} of {Words}");
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    /// <summary>One letter left out, doubled, swapped with the next or taken for another, somewhere in the middle.</summary>
    private static string Slip(string word, int kind)
    {
        var middle = word.Length / 2;
        return (kind % 4) switch
        {
            0 => word.Remove(middle, 1),
            1 => word.Insert(middle, word[middle..(middle + 1)]),
            2 => $"{word[..middle]}{word[middle + 1]}{word[middle]}{word[(middle + 2)..]}",
            _ => $"{word[..middle]}q{word[(middle + 1)..]}",
        };
    }

    private static string First(PostSearcher searcher, string text) =>
        searcher.Search(new SearchRequest { Text = text }, CancellationToken.None).Hits is [var first, ..] ? first.Path : "nothing";

    [GeneratedRegex(@"\b[a-z]{6,}\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
