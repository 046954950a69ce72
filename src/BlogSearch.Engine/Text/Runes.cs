using System.Buffers;
using System.Globalization;
using System.Text;

namespace BlogSearch.Text;

/// <summary>The classes of characters by which Markdown engines decide.</summary>
internal static class Runes
{
    /// <returns>A line feed at the beginning of the block.</returns>
    public static Rune Before(string text, int at, int start)
    {
        if (at <= start)
        {
            return new Rune('\n');
        }

        return Rune.DecodeLastFromUtf16(text.AsSpan()[Math.Max(start, at - 2)..at], out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;
    }

    public static Rune At(ReadOnlySpan<char> text, int at, char otherwise)
    {
        if (at >= text.Length)
        {
            return new Rune(otherwise);
        }

        return Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;
    }

    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune);

    /// <summary>Unicode's punctuation.</summary>
    public static bool IsPunctuation(Rune rune) => Rune.IsPunctuation(rune);

    /// <summary>Unicode's punctuation and all signs of ASCII, as goldmark has it.</summary>
    public static bool IsPunctuationOrSymbol(Rune rune) =>
        Rune.IsPunctuation(rune) || (rune.IsAscii && IsAsciiPunctuation((char)rune.Value));

    public static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    public static bool IsAlphabetic(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;
}
