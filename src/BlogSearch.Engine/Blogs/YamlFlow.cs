using System.Buffers;
using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Lists in brackets: <c>tags: [http://x.org, a:b]</c> is a list of two texts to Ruby and JavaScript.</summary>
internal static class YamlFlow
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\"'[]{}");

    /// <summary>Puts quotes round the words with a colon in a list that begins and ends on the line at the end of <paramref name="yaml"/>.</summary>
    public static void QuoteColons(StringBuilder yaml, int lineStart)
    {
        var line = yaml.ToString(lineStart, yaml.Length - lineStart);
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var close = line.LastIndexOf(']');
        var isList = open >= 0 && close > open && line.AsSpan(0, open).TrimEnd() is [.., ':' or '-'] && line.AsSpan(open + 1, close - open - 1).IndexOfAny(NotPlain) < 0;
        if (!isList)
        {
            return;
        }

        var words = line[(open + 1)..close].Split(',').Select(word => HasColon(word) ? $" \"{word.Trim().Replace("\\", "\\\\", StringComparison.Ordinal)}\"" : word);
        yaml.Length = lineStart;
        yaml.Append(line, 0, open + 1).AppendJoin(',', words).Append(line, close, line.Length - close);
    }

    private static bool HasColon(string word) => word.Contains(':', StringComparison.Ordinal) && !word.Contains(": ", StringComparison.Ordinal);
}
