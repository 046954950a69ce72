namespace BlogSearch.Searching;

/// <summary>The end of an address that leads a browser to words on a page: <c>:~:text=…</c>. A browser that does not find them, or does not know of it, goes to the anchor alone.</summary>
public static class TextFragment
{
    private const int Words = 6;

    /// <summary>Longer ones would only make the address longer: the first words decide.</summary>
    private const int Longest = 80;

    /// <summary>Signs at which scripts without spaces can be cut as browsers see words.</summary>
    private const string Stops = "、。，．！？：；「」『』（）・…";

    /// <returns>With <c>:~:text=</c> in front; empty where no words can be named for certain.</returns>
    public static string Of(Snippet snippet)
    {
        var text = snippet.Text;
        var at = snippet.Marks is [var first, ..] ? first.From : 0;
        var start = at;
        while (start > 0 && !IsGap(text[start - 1]))
        {
            start--;
        }

        // The dots that a cut passage begins with stand on no page.
        start = at == 0 && text.StartsWith("… ", StringComparison.Ordinal) ? 2 : start;
        var end = End(text, start);
        return end > start ? ":~:text=" + Encoded(text[start..end]) : "";
    }

    private static int End(string text, int start)
    {
        var end = start;
        var words = 0;
        for (var at = start; at <= text.Length && at - start <= Longest && words < Words; at++)
        {
            if (at == text.Length || IsGap(text[at]))
            {
                if (at > start && text[start..at].EndsWith('…'))
                {
                    break;
                }

                words += at > end ? 1 : 0;
                end = at;
                if (at == text.Length || text[at] == '\n' || Stops.Contains(text[at], StringComparison.Ordinal))
                {
                    break;
                }
            }
        }

        return text[start..end].TrimEnd().Length + start;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || Stops.Contains(c, StringComparison.Ordinal);

    // A hyphen, a comma and an ampersand mean something to the directive itself; .NET leaves the hyphen alone.
    private static string Encoded(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
