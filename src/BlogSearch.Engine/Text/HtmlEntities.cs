using System.Text;
using Markdig.Helpers;

namespace BlogSearch.Text;

/// <summary>Character references of HTML 5, decoded as a browser does where the semicolon is there.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
            var character = end > 1 ? One(text[1..end]) : null;
            decoded.Append(character ?? "&");
            text = text[(character is null ? 1 : end + 1)..];
            at = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static string? One(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return EntityHelper.DecodeEntity(name);
        }

        var isHexadecimal = name.Length > 2 && name[1] is 'x' or 'X';
        var digits = name[(isHexadecimal ? 2 : 1)..];
        var style = isHexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        return int.TryParse(digits, style, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? EntityHelper.DecodeEntity(number)
            : null;
    }
}
