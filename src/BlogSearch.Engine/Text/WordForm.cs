using System.Globalization;
using System.Text;

namespace BlogSearch.Text;

/// <summary>Folds a word so that case, accents and the width of letters do not matter: <c>Zürich</c> is <c>zurich</c>.</summary>
internal static class WordForm
{
    /// <summary>Folds <paramref name="word"/> into <paramref name="buffer"/>, which grows as needed.</summary>
    /// <returns>The length of the form; 0 when nothing is left.</returns>
    public static int Fold(ReadOnlySpan<char> word, ref char[] buffer, StringBuilder scratch)
    {
        if (buffer.Length < word.Length)
        {
            buffer = new char[word.Length * 2];
        }

        if (Ascii.ToLower(word, buffer, out var written) == System.Buffers.OperationStatus.Done)
        {
            return written;
        }

        scratch.Clear();
        FoldInto(scratch, word);
        if (buffer.Length < scratch.Length)
        {
            buffer = new char[scratch.Length * 2];
        }

        scratch.CopyTo(0, buffer, scratch.Length);
        return scratch.Length;
    }

    private static void FoldInto(StringBuilder form, ReadOnlySpan<char> word)
    {
        // Compatibility forms first: full-width letters, ligatures and circled digits are the letters they show.
        var composed = WellFormed(word).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var bare = composed.Normalize(NormalizationForm.FormD);
        var dropped = false;
        foreach (var marked in bare)
        {
            // Turkish İ has no lower case of its own until its dot is taken off.
            var c = char.ToLowerInvariant(marked);
            // The breve of й and ў makes a letter of its own, unlike that of ă and ğ.
            if (IsDropped(c) && !(c == '\u0306' && form.Length > 0 && form[^1] is 'и' or 'у'))
            {
                dropped = true;
            }
            else if (Plain(c) is { } plain)
            {
                form.Append(plain);
            }
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0)
            {
                form.Append((char)('0' + digit));
            }
            else
            {
                form.Append(c);
            }
        }

        // Letters that were taken apart but kept all their marks (Hangul, Indic scripts) are put together again.
        if (!dropped || HasMarks(form))
        {
            var again = form.ToString().Normalize(NormalizationForm.FormC);
            form.Clear().Append(again);
        }
    }

    /// <summary>The word in lower case with its accents, as stemmers want it: composed, without what is not seen, such as soft hyphens.</summary>
    public static string Spelled(ReadOnlySpan<char> word)
    {
        var composed = WellFormed(word).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Concat(composed.Where(c => !IsUnseen(c)).Select(c => c == '’' ? '\'' : c));
    }

    private static string WellFormed(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsSurrogate(c))
            {
                // A lone surrogate cannot be normalised; the encoder puts the replacement character in its place.
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word.ToArray()));
            }
        }

        return word.ToString();
    }

    private static bool HasMarks(StringBuilder form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] >= 0x300)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Soft hyphen, tatweel, joiners, selectors of variants, and the dot of Catalan <c>l·l</c>.</summary>
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u0640' or '\u200C' or '\u200D' or '·' or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Marks that readers leave out when they type: Latin, Greek, Cyrillic, Hebrew and Arabic ones. Indic vowels stay.</summary>
    private static bool IsDropped(char c) => c switch
    {
        _ when IsUnseen(c) => true,
        >= '\u0300' and <= '\u036F' => true,
        >= '\u0591' and <= '\u05C7' => true,
        >= '\u0610' and <= '\u061A' => true,
        >= '\u064B' and <= '\u0655' or '\u0670' => true,
        >= '\u06D6' and <= '\u06ED' => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark,
        >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u20D0' and <= '\u20FF' or >= '\uFE20' and <= '\uFE2F' => true,
        _ => false,
    };

    private static string? Plain(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' => "d",
        'ð' => "d",
        'þ' => "th",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ς' => "σ",
        '’' => "'",
        '\u2010' or '\u2011' => "-",
        'ى' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ی' or 'ے' => "ي",
        'ہ' or 'ە' => "ه",
        _ => null,
    };
}
