namespace BlogSearch.Text;

/// <summary>Attributes of a tag as browsers read them, quotes or not.</summary>
internal static class HtmlAttribute
{
    /// <returns>How far the attributes reach: up to the closing bracket, or to the end when there is none.</returns>
    public static int LengthOfAll(ReadOnlySpan<char> text)
    {
        var at = 0;
        var isValue = false;
        while (at < text.Length && text[at] != '>')
        {
            if (isValue && text[at] is '"' or '\'')
            {
                var end = text[(at + 1)..].IndexOf(text[at]);
                at = end < 0 ? text.Length : at + end + 2;
                isValue = false;
                continue;
            }

            isValue = text[at] == '=' || (isValue && char.IsWhiteSpace(text[at]));
            at++;
        }

        return at;
    }

    public static bool TryRead(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        rest = rest.TrimStart(" \t\r\n\f/");
        value = default;
        var end = rest.Length > 1 ? rest[1..].IndexOfAny(White.OrEquals) + 1 : 0;
        name = end > 0 ? rest[..end] : rest;
        rest = rest[name.Length..];
        if (name.IsEmpty)
        {
            return false;
        }

        var after = rest.TrimStart(" \t\r\n\f");
        if (after.StartsWith("="))
        {
            rest = after[1..].TrimStart(" \t\r\n\f");
            value = Value(ref rest);
        }

        return true;
    }

    private static ReadOnlySpan<char> Value(ref ReadOnlySpan<char> rest)
    {
        var isQuoted = rest.Length > 0 && rest[0] is '"' or '\'';
        var inside = isQuoted ? rest[1..] : rest;
        var end = isQuoted ? inside.IndexOf(rest[0]) : inside.IndexOfAny(White.InTag);
        var value = end < 0 ? inside : inside[..end];
        rest = inside[Math.Min(inside.Length, value.Length + (isQuoted ? 1 : 0))..];
        return value;
    }
}
