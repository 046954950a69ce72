using System.Text.Json;

namespace BlogSearch.Bench;

/// <summary>What a blog's index answers when nothing is wrong with it, to tell other answers by.</summary>
internal sealed class DrillTruth
{
    private static readonly string[] Queries = ["", "kubernetes", "cluster api", "\"open source\"", "network virtualization", "vsphere -storage", "ansible OR puppet", "tag:Linux", "year:2019", "title:review"];

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Asks a server that is known to be right.</summary>
    public static async Task<DrillTruth> Of(DrillServer server)
    {
        var truth = new DrillTruth();
        foreach (var query in Queries)
        {
            truth._answers[query] = Text(await server.Search(query, 50) ?? throw new InvalidOperationException("It has no index."));
        }

        return truth;
    }

    /// <returns>How many queries are answered otherwise; null while there is no index, or no time.</returns>
    public async Task<int?> Wrong(DrillServer server) => (await FindWrong(server))?.Count;

    /// <returns>The queries that are answered otherwise, each with how; null while there is no index, or no time.</returns>
    public async Task<IReadOnlyList<string>?> FindWrong(DrillServer server)
    {
        var wrong = new List<string>();
        foreach (var (query, right) in _answers)
        {
            if (await server.Search(query, 50) is not { } answer)
            {
                return null;
            }

            if (answer.GetProperty("notices").EnumerateArray().Any(notice => notice.GetProperty("kind").GetString()!.Equals("timed-out", StringComparison.Ordinal))) // every notice has a kind
            {
                return null; // a machine that is busy cuts answers short, and says so
            }

            if (Text(answer) is var text && text != right)
            {
                wrong.Add($"\"{query}\" in generation {answer.GetProperty("generation")}: {Difference(right, text)}");
            }
        }

        return wrong;
    }

    /// <summary>Where two answers part, each with some signs round it.</summary>
    private static string Difference(string right, string wrong)
    {
        var at = right.Zip(wrong).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ");
        return $"…{Around(right)}… was …{Around(wrong)}…";
    }

    /// <summary>All but the number of the generation and the time it took.</summary>
    private static string Text(JsonElement answer) => $"{answer.GetProperty("total")} {answer.GetProperty("hits")} {answer.GetProperty("facets")}";
}
