using System.Globalization;
using System.Text;

namespace BlogSearch.Posts;

/// <summary>Jekyll's slugs of names and categories.</summary>
internal static class JekyllSlug
{
    /// <summary>Letters, marks and digits, lower-cased; everything else becomes a hyphen.</summary>
    public static string Default(string text) => Slug(text, "").ToLowerInvariant();

    /// <summary>As <see cref="Default"/>, but with <c>._~!$&amp;'()+,;=@</c> and the case kept.</summary>
    public static string Pretty(string text) => Slug(text, "._~!$&'()+,;=@");

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
