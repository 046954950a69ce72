using System.Globalization;
using System.Text;

namespace BlogSearch.Posts;

/// <summary>Jekyll's slugs of names and categories.</summary>
internal static class JekyllSlug
{
    /// <summary>Letters, marks and digits, lower-cased; everything else becomes a hyphen.</summary>
    public static string Default(string text) => Lower(Slug(text, ""));

    /// <summary>As <see cref="Default"/>, but with <c>._~!$&amp;'()+,;=@</c> and the case kept.</summary>
    public static string Pretty(string text) => Slug(text, "._~!$&'()+,;=@");

    /// <summary>Lower case as Ruby has it: the dot of the Turkish capital i stays, above the plain one.</summary>
    public static string Lower(string text) => text.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>The words of a text as Ruby splits it: at ASCII white space alone, never at that of Chinese and Japanese.</summary>
    public static string[] Words(string text) => text.Split([' ', '\t', '\n', '\v', '\f', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries);

    private static string Slug(string text, string also)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune) || (rune.IsAscii && also.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                slug.Append(rune.ToString());
            }
            else if (slug.Length == 0 || slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    private static bool IsKept(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
