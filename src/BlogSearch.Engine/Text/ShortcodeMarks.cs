using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace BlogSearch.Text;

/// <summary>
/// Marks around what a shortcode shows in a heading: Hugo makes the heading's id while a placeholder stands there,
/// so the id holds the placeholder's words, and the page what the shortcode shows.
/// </summary>
internal sealed class ShortcodeMarks : InlineParser
{
    private const char Begin = '\uE0F1';
    private const char Shown = '\uE0F2';
    private const char End = '\uE0F3';

    public ShortcodeMarks() => OpeningCharacters = [Begin, End];

    /// <param name="ordinal">Which of the page's shortcodes it is, from 0.</param>
    public static string Around(string shown, int ordinal) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Begin}{ordinal}{Shown}{shown}{End}");

    /// <summary>The heading as Hugo sees it when it makes the id.</summary>
    public static string Placeholders(string raw) => Without(raw, number => $"HAHAHUGOSHORTCODEs{number}HBHB", keepsShown: false);

    /// <summary>The text as the page shows it.</summary>
    public static string Remove(string text) => Without(text, _ => "", keepsShown: true);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = slice.CurrentChar == End ? 1 : slice.AsSpan().IndexOf(Shown) + 1;
        slice.Start += length;
        return length > 0;
    }

    private static string Without(string text, Func<string, string> placeholder, bool keepsShown)
    {
        if (!text.Contains(Begin, StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var shown = text[at] == Begin ? text.IndexOf(Shown, at) : -1;
            var end = shown < 0 ? -1 : text.IndexOf(End, shown);
            if (end < 0)
            {
                kept.Append(text[at]);
                continue;
            }

            kept.Append(placeholder(text[(at + 1)..shown])).Append(keepsShown ? text[(shown + 1)..end] : "");
            at = end;
        }

        return kept.ToString();
    }
}
