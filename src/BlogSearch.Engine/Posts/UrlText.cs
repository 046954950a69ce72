using System.Globalization;
using System.Text;

namespace BlogSearch.Posts;

/// <summary>Parts of URLs as generators write them.</summary>
internal static class UrlText
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Percent-encodes what may not stand in a path, as Go's and Ruby's URL libraries do; what is encoded already stays.</summary>
    /// <param name="keep">A character that stays as it is where it stands first; NUL for none.</param>
    public static string Encode(string path, char keep = '\0')
    {
        var kept = keep == '\0' ? -1 : path.IndexOf(keep, StringComparison.Ordinal);
        if (!path.AsSpan().ContainsAnyExcept(Plain))
        {
            return path;
        }

        var encoded = new StringBuilder(path.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            if (Plain.Contains(path[i]) || i == kept || IsEscape(path, i))
            {
                encoded.Append(path[i++]);
                continue;
            }

            _ = Rune.TryGetRuneAt(path, i, out var rune) ? rune : rune = Rune.ReplacementChar;
            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append(Hex[b >> 4]).Append(Hex[b & 15]);
            }

            i += rune.Utf16SequenceLength;
        }

        return encoded.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/");

    public static bool IsEscape(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    /// <summary>Lower case as Go has it: the Turkish capital i with a dot becomes a plain one.</summary>
    public static string Lower(string text) => text.Replace('İ', 'i').ToLowerInvariant();

    /// <summary>One slash between, no <c>.</c> and <c>..</c> left, as Go's path.Join does; always with a slash in front.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            foreach (var name in part.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                if (name == "..")
                {
                    kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
                }
                else if (name != ".")
                {
                    kept.Add(name);
                }
            }
        }

        return "/" + string.Join('/', kept);
    }

    public static string WithoutAccents(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            _ = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? kept : kept.Append(c);
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }
}
