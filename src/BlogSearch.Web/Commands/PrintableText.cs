using System.Globalization;
using System.Text;

namespace BlogSearch.Web.Commands;

/// <summary>Text of strangers on its way to a terminal or a log.</summary>
internal static class PrintableText
{
    /// <summary>The text with everything that steers a terminal, breaks a line or turns its direction written as <c>\u001b</c>.</summary>
    public static string Of(string text)
    {
        if (!text.Any(Steers))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = Steers(character)
                ? safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : safe.Append(character);
        }

        return safe.ToString();
    }

    // Escape sequences begin with C0 or C1 controls; U+2028 and U+2029 break lines; the others reorder what is shown around them.
    private static bool Steers(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
