namespace BlogSearch.Web.Serving.Asked;

/// <summary>Which words of readers are kept, and how.</summary>
internal static class AskedWords
{
    /// <summary>A letter alone is the beginning of a word.</summary>
    private const int Shortest = 2;

    /// <summary>Longer ones are pasted text, and no two are alike.</summary>
    private const int Longest = 100;

    /// <summary>Digits in a row, signs between them set aside, that may be somebody's number; a day has eight.</summary>
    private const int PersonalDigits = 9;

    /// <returns>The words with single spaces; null when they are not to be kept: too short, too long, or perhaps about a person: an e-mail address, a telephone number.</returns>
    public static string? Clean(string text)
    {
        if (text.Length > 4 * Longest)
        {
            return null;
        }

        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is >= Shortest and <= Longest && !IsPersonal(words) && !words.Any(char.IsControl) ? words : null;
    }

    /// <summary>By which the same words are told, however they are written.</summary>
    public static string Fold(string words) => words.ToLowerInvariant();

    private static bool IsPersonal(string words)
    {
        var at = words.IndexOf('@', StringComparison.Ordinal);
        return (at > 0 && at < words.Length - 1 && words[at - 1] != ' ' && words[at + 1] != ' ') || LongestNumber(words) >= PersonalDigits;
    }

    private static int LongestNumber(string words)
    {
        var (longest, digits) = (0, 0);
        foreach (var sign in words)
        {
            digits = char.IsDigit(sign) ? digits + 1 : sign is ' ' or '-' or '/' or '(' or ')' or '+' ? digits : 0;
            longest = Math.Max(longest, digits);
        }

        return longest;
    }
}
