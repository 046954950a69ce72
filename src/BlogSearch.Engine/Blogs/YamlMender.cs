using System.Text;

namespace BlogSearch.Blogs;

/// <summary>
/// Mends YAML that Ruby and JavaScript accept and the strict parser does not, without moving a line: continued lines of a quoted text that are
/// not indented, tabs on blank lines, and colons inside the words of a bracketed list.
/// </summary>
internal static class YamlMender
{
    /// <summary>Deeper than any key of a front matter; how deep does not matter to a quoted text.</summary>
    private const string Deep = "                                        ";

    /// <returns>The mended text; the same one where there is nothing to mend.</returns>
    public static string Mend(string yaml)
    {
        var mended = new StringBuilder(yaml.Length + 256);
        var open = default(YamlOpen);
        var blockIndent = -1;
        foreach (var line in yaml.Split('\n'))
        {
            var text = line.AsSpan().TrimEnd('\r');
            var indent = text.Length - text.TrimStart(' ').Length;
            if (open.IsOpen)
            {
                mended.Append(text.IsWhiteSpace() ? "" : Deep).Append(text.TrimStart());
                open = open.After(text);
            }
            else if (text.IsWhiteSpace())
            {
                mended.Append(blockIndent >= 0 ? text : "");
            }
            else
            {
                mended.Append(text);
                if (blockIndent < 0 || indent <= blockIndent)
                {
                    var value = ValueOf(text);
                    blockIndent = StartsBlock(value) ? indent : -1;
                    open = blockIndent < 0 && value is ['"' or '\'' or '[' or '{', ..] ? default(YamlOpen).After(value) : default;
                    YamlFlow.QuoteColons(mended, mended.Length - text.Length);
                }
            }

            mended.Append('\n');
        }

        mended.Length--; // the split made one line more than there are breaks
        return mended.ToString();
    }

    // title: |   or   - >-
    private static bool StartsBlock(ReadOnlySpan<char> value) =>
        value is ['|' or '>', ..] && value[1..].Trim("0123456789+- ") is [] or ['#', ..];

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart();
        while (rest is ['-', ' ', ..])
        {
            rest = rest[2..].TrimStart();
        }

        if (rest is ['"' or '\'' or '#', ..])
        {
            return rest;
        }

        var colon = rest.IndexOf(": ");
        return colon < 0 ? rest : rest[(colon + 2)..].TrimStart();
    }
}
