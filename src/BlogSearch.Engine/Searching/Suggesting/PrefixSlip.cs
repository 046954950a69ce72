namespace BlogSearch.Searching.Suggesting;

/// <summary>Whether a word begins with what was typed but for one slip: a letter left out, added, changed, or two neighbours swapped.</summary>
internal static class PrefixSlip
{
    /// <returns>The length of the beginning of <paramref name="word"/> that was meant; 0 when it takes no slip or more than one.</returns>
    public static int Find(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var at = typed.CommonPrefixLength(word);
        if (at == typed.Length || at == word.Length)
        {
            // Word and typed may differ in a last letter too many.
            return at == word.Length && typed.Length == at + 1 ? at : 0;
        }

        var rest = typed[at..];
        var left = word[at..];
        return rest.Length > 1 && left.Length > 1 && rest[0] == left[1] && rest[1] == left[0] && left[2..].StartsWith(rest[2..]) ? typed.Length
            : left[1..].StartsWith(rest) ? typed.Length + 1
            : left[1..].StartsWith(rest[1..]) ? typed.Length
            : left.StartsWith(rest[1..]) ? typed.Length - 1
            : 0;
    }
}
