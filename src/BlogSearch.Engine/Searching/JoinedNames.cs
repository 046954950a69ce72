namespace BlogSearch.Searching;

/// <summary>
/// Takes apart what a reader joined and posts may not: <c>CI/CD</c>, <c>Linux-AD</c>. A slash between words, or a hyphen between two that begin with
/// capitals, sets names side by side; a hyphen within a word (<c>read-only</c>) makes one of two, and stays.
/// </summary>
internal static class JoinedNames
{
    public static IEnumerable<QueryPart> Split(QueryPart part)
    {
        if (part.Quoted || part.Negated || part.Choice is not null || part.Field is not null)
        {
            return [part];
        }

        var names = new List<QueryPart>();
        var start = 0;
        for (var i = 0; i < part.Text.Length; i++)
        {
            if (Separates(part.Text, start, i))
            {
                names.Add(part with { Text = part.Text[start..i], IsPrefix = false });
                start = i + 1;
            }
        }

        names.Add(part with { Text = part.Text[start..] });
        return names;
    }

    /// <summary>True for a sign with two letters or more on either side, and nothing but letters.</summary>
    private static bool Separates(string text, int start, int at)
    {
        if (text[at] is not ('/' or '-'))
        {
            return false;
        }

        var left = text.AsSpan(start, at - start);
        var right = text.AsSpan(at + 1);
        right = right.IndexOfAny('/', '-') is var end and >= 0 ? right[..end] : right;
        return IsName(left) && IsName(right) && (text[at] == '/' || (char.IsUpper(left[0]) && char.IsUpper(right[0])));
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return word.Length >= 2;
    }
}
