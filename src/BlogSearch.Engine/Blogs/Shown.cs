using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Text of a stranger as it may stand in a message: on one line, not too long.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Text(string text)
    {
        var cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
        return OneLine(cut);
    }

    /// <summary>Control characters and line breaks as escapes: a file's name must not fake a line of a log.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsOdd))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = IsOdd(c) ? shown.Append(c == '\n' ? "\\n" : $"\\u{(int)c:x4}") : shown.Append(c);
        }

        return shown.ToString();
    }

    private static bool IsOdd(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
