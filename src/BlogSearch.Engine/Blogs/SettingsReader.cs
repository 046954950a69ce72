using System.Collections;

namespace BlogSearch.Blogs;

/// <summary>Reads <c>blogsearch.yaml</c> and what the environment overrides of it.</summary>
internal static class SettingsReader
{
    private const string Prefix = "BLOGSEARCH__";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blog"] = ["title", "baseUrl", "kind", "content", "permalink", "language", "timeZone", "anchors", "links"],
        ["search"] = ["synonyms", "typos", "languages"],
        ["ranking"] = ["inboundAnchors", "recency", "links", "weights"],
        ["page"] = ["title", "logo", "accent", "language", "links"],
        ["index"] = ["keep", "memoryBudget"],
        ["queryLog"] = ["enabled", "days"],
        ["checks"] = [],
        ["limits"] = ["file", "postTime"],
    };

    /// <summary>The fields whose weight can be set.</summary>
    private static readonly string[] Weights = ["title", "headings", "tags", "description", "body", "code"];

    /// <param name="folder">Where <c>blogsearch.yaml</c> may lie; null is nowhere.</param>
    /// <param name="environment">Variables such as <c>BLOGSEARCH__RANKING__RECENCY</c>.</param>
    /// <exception cref="ConfigurationException">Broken, an unknown key, or a value that makes no sense.</exception>
    public static BlogSettings Read(string? folder, IDictionary environment)
    {
        var home = folder ?? ""; // names of files in variables are then meant from the working directory
        var file = folder is null ? null : ConfigurationFile.Find(folder, "blogsearch.yaml", "blogsearch.yml");
        var map = Node.Map.Empty;
        if (file is not null)
        {
            map = ConfigurationFile.Read(file);
            Check(map, file);
            _ = new SettingsValues(map, home, file).Read();
        }

        foreach (var (name, keys, value) in Variables(environment))
        {
            var set = Nested(keys, value);
            Check(set, name);
            _ = new SettingsValues(set, home, name).Read();
            map = map.With(set);
        }

        return new SettingsValues(map, home, file ?? "blogsearch.yaml").Read();
    }

    // Variables of other groups, such as secrets, are not ours to judge.
    private static IEnumerable<(string Name, string[] Keys, string Value)> Variables(IDictionary environment) =>
        environment.Keys.OfType<string>()
            .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, name[Prefix.Length..].Split("__"), environment[name] as string ?? ""))
            .Where(variable => variable.Item2.Length > 1 && Known.ContainsKey(variable.Item2[0]));

    private static Node.Map Nested(string[] keys, string value)
    {
        Node node = new Node.Scalar(value, isPlain: true, 1);
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            node = new Node.Map([new Node.Map.Pair(keys[i], 1, node)], 1);
        }

        return (Node.Map)node;
    }

    private static void Check(Node.Map map, string file)
    {
        foreach (var group in map.Pairs)
        {
            if (!Known.TryGetValue(group.Key, out var keys))
            {
                throw Unknown(file, group, "", Known.Keys);
            }

            foreach (var pair in (keys.Length > 0 ? group.Value as Node.Map : null)?.Pairs ?? [])
            {
                if (!keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
                {
                    throw Unknown(file, pair, group.Key + ".", keys);
                }

                if (pair is { Key: var key, Value: Node.Map weights } && (group.Key, key) is ("ranking", "weights"))
                {
                    CheckWeights(weights, file);
                }
            }
        }
    }

    private static void CheckWeights(Node.Map weights, string file)
    {
        foreach (var weight in weights.Pairs)
        {
            if (!Weights.Contains(weight.Key, StringComparer.Ordinal))
            {
                throw Unknown(file, weight, "ranking.weights.", Weights);
            }
        }
    }

    internal static ConfigurationException Unknown(string file, Node.Map.Pair pair, string group, IEnumerable<string> known)
    {
        var nearest = known.MinBy(key => (Distance(pair.Key, key), key))!; // no group of known keys is empty
        return new ConfigurationException(file, pair.Line, $"the key {Shown.Text(group + pair.Key)} is unknown; the nearest is {group}{nearest}");
    }

    /// <summary>Edits between two keys, case aside.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= Math.Min(a.Length, 64); i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
