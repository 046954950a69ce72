using System.Globalization;

namespace BlogSearch.Blogs;

/// <summary>A value of YAML, TOML or JSON with the line it stands on.</summary>
internal abstract class Node
{
    private Node(int line) => Line = line;

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; }

    public bool IsNull => this is Scalar { IsPlain: true, Text: "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>Text, number, date, truth value or nothing.</summary>
    public sealed class Scalar(string text, bool isPlain, int line) : Node(line)
    {
        /// <summary>As typed, escapes resolved.</summary>
        public string Text { get; } = text;

        /// <summary>Not quoted: may mean a number, a date, a truth value or null.</summary>
        public bool IsPlain { get; } = isPlain;

        public override string ToString() => Text;
    }

    public sealed class List(IReadOnlyList<Node> values, int line) : Node(line)
    {
        public IReadOnlyList<Node> Values { get; } = values;
    }

    /// <summary>Pairs in the order written; no key twice.</summary>
    public sealed class Map(IReadOnlyList<Map.Pair> pairs, int line) : Node(line)
    {
        public static Map Empty { get; } = new([], 1);

        public IReadOnlyList<Pair> Pairs { get; } = pairs;

        /// <returns>The value, null where there is no such key or nothing is written behind it. Where keys differ by case alone, the last one counts.</returns>
        public Node? Find(string key, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
        {
            for (var i = Pairs.Count - 1; i >= 0; i--)
            {
                if (Pairs[i].Key.Equals(key, comparison))
                {
                    return Pairs[i].Value.IsNull ? null : Pairs[i].Value;
                }
            }

            return null;
        }

        /// <returns>Text of the value; null where there is none, or a list or map.</returns>
        public string? Text(string key, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
            Find(key, comparison) is Scalar scalar ? scalar.Text : null;

        public bool Flag(string key) => Text(key) is { } text && text.Equals("true", StringComparison.OrdinalIgnoreCase);

        public Map? Child(string key) => Find(key) as Map;

        public int? Number(string key) =>
            int.TryParse(Text(key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>The pairs of both; where both have a key, maps are merged and otherwise <paramref name="stronger"/> counts.</summary>
        public Map With(Map stronger)
        {
            var merged = new List<Pair>(Pairs);
            foreach (var pair in stronger.Pairs)
            {
                var at = merged.FindIndex(known => known.Key.Equals(pair.Key, StringComparison.OrdinalIgnoreCase));
                if (at < 0)
                {
                    merged.Add(pair);
                }
                else
                {
                    merged[at] = merged[at].Value is Map weak && pair.Value is Map strong ? pair with { Value = weak.With(strong) } : pair;
                }
            }

            return new Map(merged, Line);
        }

        /// <param name="Line">Of the key.</param>
        public readonly record struct Pair(string Key, int Line, Node Value);
    }
}
