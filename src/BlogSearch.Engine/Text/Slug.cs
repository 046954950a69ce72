using System.Globalization;
using System.Text;
using BlogSearch.Blogs;

namespace BlogSearch.Text;

/// <summary>The words of a heading as the generators put them into ids, before duplicates are told apart.</summary>
internal static class Slug
{
    public static string Of(AnchorScheme scheme, string raw, string plain) => scheme switch
    {
        AnchorScheme.GitHub => GitHub(raw.Trim()),
        AnchorScheme.GitHubText => GitHub(plain.Trim()),
        AnchorScheme.GitHubAscii => GitHub(ToAscii(raw.Trim())), // what is dropped may leave a blank at the end
        AnchorScheme.Blackfriday => Hyphenated(raw),
        AnchorScheme.KramdownGfm => KramdownGfm(plain),
        AnchorScheme.Kramdown => Kramdown(raw),
        AnchorScheme.Zola => Hyphenated(Transliterated(plain)),
        _ => GitHubSlugger(plain),
    };

    private static string GitHub(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '-' or ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '_' || Rune.IsLetter(rune) || Rune.IsDigit(rune))
            {
                AppendLower(slug, rune);
            }
        }

        return slug.ToString();
    }

    private static string Hyphenated(string text)
    {
        var slug = new StringBuilder(text.Length);
        var hyphen = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && !Rune.IsNumber(rune))
            {
                hyphen = slug.Length > 0;
                continue;
            }

            if (hyphen)
            {
                slug.Append('-');
                hyphen = false;
            }

            AppendLower(slug, rune);
        }

        return slug.ToString();
    }

    // Ruby alone spells the lower case of "İ" out, with a dot above.
    private static string KramdownGfm(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t')
            {
                slug.Append('-');
            }
            else if (rune.Value == 'İ')
            {
                slug.Append("i\u0307");
            }
            else if (rune.Value == '-' || IsWord(rune))
            {
                AppendLower(slug, rune);
            }
        }

        return slug.ToString();
    }

    private static string Kramdown(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) || (slug.Length > 0 && (char.IsAsciiDigit(c) || c == '-')))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ' && slug.Length > 0)
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private static string GitHubSlugger(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || (IsWord(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNumber))
            {
                AppendLower(slug, rune);
            }
        }

        return slug.ToString();
    }

    // Ruby's \p{Word}: letters, marks, decimal digits and letter-like numbers, connector punctuation.
    private static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    // "İ" has no lower case of its own in .NET's invariant culture; Go makes it an "i".
    private static void AppendLower(StringBuilder slug, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        var lower = rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);
        slug.Append(units[..lower.EncodeToUtf16(units)]);
    }

    // Rune by rune: half a surrogate pair makes Normalize throw.
    private static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var c in rune.IsAscii ? rune.ToString() : rune.ToString().Normalize(NormalizationForm.FormD))
            {
                ascii.Append(char.IsAscii(c) ? c.ToString() : "");
            }
        }

        return ascii.ToString();
    }

    // The letters that Zola spells out and that no accent was taken from.
    private static string Transliterated(string text) => ToAscii(text
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("ø", "o", StringComparison.OrdinalIgnoreCase)
        .Replace("ł", "l", StringComparison.OrdinalIgnoreCase).Replace("đ", "d", StringComparison.OrdinalIgnoreCase));
}
