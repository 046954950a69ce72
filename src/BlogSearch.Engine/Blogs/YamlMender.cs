using System.Text;

namespace BlogSearch.Blogs;

/// <summary>
/// Mends YAML that Ruby and JavaScript accept and the strict parser does not, without moving a line: continued lines of a quoted text that are
/// not indented, and tabs on blank lines.
/// </summary>
internal static class YamlMender
{
    /// <summary>Deeper than any key of a front matter; how deep does not matter to a quoted text.</summary>
    private const string Deep = "                                        ";

    /// <returns>The mended text; the same one where there is nothing to mend.</returns>
    public static string Mend(string yaml)
    {
        var mended = new StringBuilder(yaml.Length + 256);
        var quote = '\0';
        var blockIndent = -1;
        foreach (var line in yaml.Split('\n'))
        {
            var text = line.AsSpan().TrimEnd('\r');
            var indent = text.Length - text.TrimStart(' ').Length;
            if (quote != '\0')
            {
                mended.Append(text.IsWhiteSpace() ? "" : Deep).Append(text.TrimStart());
                quote = Closes(text, quote) ? '\0' : quote;
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
                    blockIndent = StartsBlock(text) ? indent : -1;
                    quote = blockIndent < 0 ? Opens(text) : '\0';
                }
            }

            mended.Append('\n');
        }

        mended.Length--; // the split made one line more than there are breaks
        return mended.ToString();
    }

    // title: |   or   - >-
    private static bool StartsBlock(ReadOnlySpan<char> line)
    {
        var value = ValueOf(line);
        return value is ['|' or '>', ..] && value[1..].Trim("0123456789+- ") is [] or ['#', ..];
    }

    /// <returns>The quote of a text that begins on this line and does not end on it, else NUL.</returns>
    private static char Opens(ReadOnlySpan<char> line)
    {
        var value = ValueOf(line);
        return value is ['"' or '\'', ..] && !Closes(value[1..], value[0]) ? value[0] : '\0';
    }

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

    private static bool Closes(ReadOnlySpan<char> text, char quote)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 >= text.Length || text[i + 1] != quote)
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
