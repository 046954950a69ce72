namespace BlogSearch.Text;

/// <summary>Which lines begin fenced code by kramdown's rule: one word at most behind the ticks, and an end must follow.</summary>
internal sealed class KramdownFences(string[] lines)
{
    // No end was found for a run of this sign and length; looking again from further down is in vain, and would take quadratic time.
    private readonly Dictionary<char, int> _endless = [];

    /// <returns>The run of signs that line begins code with; empty when it does not.</returns>
    public string Opened(int at)
    {
        var text = lines[at].AsSpan().TrimStart();
        var length = Run(text);
        if (length == 0 || text[length..].Contains('`') || text[length..].Trim().ContainsAny(' ', '\t') || _endless.GetValueOrDefault(text[0], int.MaxValue) <= length)
        {
            return "";
        }

        for (var end = at + 1; end < lines.Length; end++)
        {
            if (Closes(lines[end].AsSpan().TrimStart(), text[..length]))
            {
                return text[..length].ToString();
            }
        }

        _endless[text[0]] = length;
        return "";
    }

    /// <returns>How many ticks or tildes the text begins with; 0 when they are fewer than three.</returns>
    public static int Run(ReadOnlySpan<char> text)
    {
        var length = text is ['`' or '~', ..] ? text.IndexOfAnyExcept(text[0]) is >= 0 and var end ? end : text.Length : 0;
        return length >= 3 ? length : 0;
    }

    private static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> fence) =>
        line.StartsWith(fence) && line.TrimStart(fence[0]).IsWhiteSpace();
}
