using System.Text;

namespace BlogSearch.Text;

/// <summary>Makes a string safe to stand in Markdown.</summary>
internal static class MarkdownTarget
{
    /// <summary>As a link's target: nothing in it ends the target early.</summary>
    public static string Escape(string target)
    {
        var escaped = new StringBuilder(target.Length);
        foreach (var c in target)
        {
            escaped.Append(c switch
            {
                ' ' => "%20",
                '<' => "%3C",
                '>' => "%3E",
                '(' => "%28",
                ')' => "%29",
                '"' => "%22",
                '\\' => "%5C",
                '\r' or '\n' or '\t' => "",
                _ => null,
            } ?? c.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>As text: nothing in it is markup.</summary>
    public static string EscapeText(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '[' or ']' or '*' or '_' or '`' or '<' or '!')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
