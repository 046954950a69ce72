using System.Text;
using System.Xml;

namespace BlogSearch.Web.Api;

internal static class XmlText
{
    /// <summary>The text without what XML has no way to say: control characters and lone surrogates, which authors and readers type all the same.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }
}
