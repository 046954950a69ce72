using System.Collections.Immutable;
using System.Text.Json;

namespace BlogSearch.Searching;

/// <summary>A query whose right answers are known.</summary>
public sealed record GoldenQuery
{
    public required string Id { get; init; }

    public required string Query { get; init; }

    /// <summary>Grade by path of the post; grades below 1 are not relevant.</summary>
    public required ImmutableDictionary<string, double> Relevant { get; init; }

    /// <summary>The post the query was taken from, left out of the hits; null when there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Reads a golden file: one JSON object a line, <c>{"id","query","relevant":{"path":grade}}</c>, with <c>source</c> where there is one.</summary>
    /// <returns>The queries, and the lines that are none, each with what is wrong with it.</returns>
    public static (ImmutableArray<GoldenQuery> Queries, ImmutableArray<string> Problems) ReadFile(string file)
    {
        var queries = ImmutableArray.CreateBuilder<GoldenQuery>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                Add(line, $"{file}:{number}", queries, problems);
            }
        }

        return (queries.ToImmutable(), problems.ToImmutable());
    }

    private static void Add(string line, string place, ImmutableArray<GoldenQuery>.Builder queries, ImmutableArray<string>.Builder problems)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            queries.Add(new GoldenQuery
            {
                Id = root.TryGetProperty("id", out var id) ? id.ToString() : place,
                Query = root.GetProperty("query").GetString() ?? "",
                Relevant = root.GetProperty("relevant").EnumerateObject().Where(post => post.Value.GetDouble() >= 1).ToImmutableDictionary(post => post.Name, post => post.Value.GetDouble(), StringComparer.Ordinal),
                Source = root.TryGetProperty("source", out var source) ? source.GetString() : null,
            });
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problems.Add($"{place}: not a golden query. Write {{\"id\": …, \"query\": …, \"relevant\": {{\"path\": grade}}}}.");
        }
    }
}
