using System.Text.Json;
using System.Text.RegularExpressions;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>A judged collection (<c>docs.jsonl</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c>) made into a blog with golden queries.</summary>
internal static partial class JudgedSet
{
    private const int LeastGrade = 1;
    private const int TitleLength = 60;

    /// <returns>The queries that have a relevant post; their paths are those of the blog in <paramref name="blog"/>.</returns>
    public static List<GoldenQuery> Make(string folder, string blog)
    {
        var posts = Directory.CreateDirectory(Path.Combine(blog, "content", "post")).FullName;
        foreach (var text in Lines(Path.Combine(folder, "docs.jsonl")))
        {
            var (id, body) = (text.GetProperty("id").ToString(), text.GetProperty("text").GetString() ?? "");
            var title = text.TryGetProperty("title", out var given) && given.GetString()?.Trim() is { Length: > 0 } written ? written : body[..Math.Min(TitleLength, body.Length)].Trim();
            File.WriteAllText(Path.Combine(posts, Name(id)), $"---\ntitle: {JsonSerializer.Serialize(title.Length > 0 ? title : id)}\ndate: 2020-01-01T00:00:00Z\n---\n\n{Signs().Replace(body.Replace("\r", "", StringComparison.Ordinal), @"\$0").Trim()}\n");
        }

        var grades = File.ReadLines(Path.Combine(folder, "qrels.tsv"))
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(judged => double.Parse(judged[3], System.Globalization.CultureInfo.InvariantCulture) >= LeastGrade)
            .ToLookup(judged => judged[0], StringComparer.Ordinal);
        return
        [
            .. Lines(Path.Combine(folder, "queries.jsonl")).Select(query => new GoldenQuery
            {
                Id = query.GetProperty("id").ToString(),
                Query = string.Join(' ', (query.GetProperty("text").GetString() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                Relevant = grades[query.GetProperty("id").ToString()].GroupBy(judged => judged[2], StringComparer.Ordinal).ToImmutableGrades(),
            }).Where(query => !query.Relevant.IsEmpty),
        ];
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, double> ToImmutableGrades(this IEnumerable<IGrouping<string, string[]>> judged) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(judged.Select(post =>
            KeyValuePair.Create($"post/{Name(post.Key)}", double.Parse(post.Last()[3], System.Globalization.CultureInfo.InvariantCulture))));

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Name(string id) => $"{Unsafe().Replace(id, "_")}.md";

    // The text is prose, not Markdown.
    [GeneratedRegex(@"[\\`*_{}\[\]<>#+\-!|~$&]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"[^\p{L}\p{N}_-]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unsafe();
}
