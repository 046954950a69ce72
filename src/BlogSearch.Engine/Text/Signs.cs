using System.Globalization;
using System.Text;

namespace BlogSearch.Text;

/// <summary>Which characters make words, join them or belong to them.</summary>
internal static class Signs
{
    public static Sign Of(string text, int at, int end, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? Sign.Word : Sign.Gap;
        }

        if (char.IsSurrogate(c))
        {
            if (at + 1 >= end || !Rune.TryGetRuneAt(text, at, out var rune))
            {
                return Sign.Gap;
            }

            length = rune.Utf16SequenceLength;
            return !Rune.IsLetterOrDigit(rune) ? Sign.Gap : rune.Value is >= 0x20000 and < 0x40000 ? Sign.Unspaced : Sign.Word;
        }

        return IsUnspaced(c) ? Sign.Unspaced
            : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? Sign.Word
            : Sign.Gap;
    }

    /// <summary>True for a sign that belongs to the letter before it, such as an accent of its own.</summary>
    public static bool IsMark(string text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 0x300)
        {
            return c == '\u00AD';
        }

        // Between Arabic letters the non-joiner parts a word from its ending, as a hyphen does elsewhere.
        if (c == '\u200C')
        {
            return at == 0 || text[at - 1] is < '\u0600' or > '\u06FF';
        }

        if (char.IsHighSurrogate(c) && Rune.TryGetRuneAt(text, at, out var rune))
        {
            length = rune.Utf16SequenceLength;
            return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        }

        // Joiners stand inside Indic words, tatweel stretches Arabic ones, and half-width Katakana carry their voicing behind them.
        return c is '\u200D' or '\u0640' or '\uFF9E' or '\uFF9F'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    /// <summary>The end of a run of letters, digits, their marks, and apostrophes between letters.</summary>
    public static int EndOfPart(string text, int at, int end)
    {
        while (at < end)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                at++; // nearly all of most texts
            }
            else if (Of(text, at, end, out var length) == Sign.Word || IsMark(text, at, out length))
            {
                at += length;
            }
            else if (text[at] is '\'' or '’' && at + 1 < end && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]))
            {
                at++;
            }
            else if (text[at] == '·' && at + 1 < end && at > 0 && text[at - 1] is 'l' or 'L' && text[at + 1] is 'l' or 'L')
            {
                at++; // Catalan
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The end of the signs that make another word of the letters before them: <c>C#</c>, <c>C++</c>.</summary>
    public static int EndOfSuffix(string text, int at, int end)
    {
        if (at >= end || !char.IsLetter(text[at - 1]))
        {
            return at;
        }

        var plus = at;
        while (plus < end && plus < at + 2 && text[plus] == '+')
        {
            plus++;
        }

        var followed = plus < end && Of(text, plus, end, out _) != Sign.Gap;
        return plus - at == 2 || (plus - at == 1 && !followed) ? plus
            : text[at] == '#' && (at + 1 >= end || text[at + 1] != '#') ? at + 1
            : at;
    }

    /// <summary>Where the next part begins when what stands at <paramref name="at"/> joins it to the last; -1 when it does not.</summary>
    public static int EndOfJoint(string text, int at, int end, bool suffixed)
    {
        if (at >= end)
        {
            return -1;
        }

        // `C#7`, `C++11`: the suffix itself joins.
        if (suffixed && Of(text, at, end, out _) == Sign.Word)
        {
            return at;
        }

        var c = text[at];
        var joins = c is '.' or '_' or '+' or '&' or '\u200C' || IsHyphen(c)
            || (c == ',' && char.IsAsciiDigit(text[at - 1]) && at + 1 < end && char.IsAsciiDigit(text[at + 1]));
        return joins && at + 1 < end && Of(text, at + 1, end, out _) == Sign.Word ? at + 1 : -1;
    }

    /// <summary>Where a word begins when signs before its first letter belong to it: <c>.NET</c>, <c>--flag</c>, <c>@name</c>, <c>$PATH</c>.</summary>
    public static int StartOfPrefix(string text, int start, int limit)
    {
        if (start == 0 || start <= limit || !char.IsLetter(text[start]))
        {
            return start;
        }

        var prefix = text[start - 1] switch
        {
            '-' when start >= 2 && text[start - 2] == '-' => start - 2,
            '.' or '-' or '@' or '#' or '$' => start - 1,
            _ => start,
        };
        return prefix > 0 && (char.IsLetterOrDigit(text[prefix - 1]) || text[prefix - 1] is '.' or '-' or '_') ? start : prefix;
    }

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsUnspaced(char c) => c switch
    {
        < '\u0E01' => false,
        <= '\u0EFF' => char.IsLetter(c), // Thai, Lao
        < '\u1000' => false,
        <= '\u109F' => char.IsLetter(c), // Myanmar
        < '\u1780' => false,
        <= '\u17B3' => true, // Khmer
        < '\u3005' => false,
        <= '\u30FF' => char.IsLetter(c), // Japanese
        < '\u3400' => false,
        <= '\u9FFF' => true, // Han
        < '\uAC00' => false,
        <= '\uD7A3' => true, // Hangul: words are spaced, but their endings are not
        < '\uF900' => false,
        <= '\uFAFF' => true,
        < '\uFF66' => false,
        <= '\uFF9D' => true, // half-width Katakana
        _ => false,
    };
}
