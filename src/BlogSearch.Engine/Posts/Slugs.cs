using System.Text;

namespace BlogSearch.Posts;

/// <summary>Slugs as common libraries make them.</summary>
internal static class Slugs
{
    /// <summary>Lower-case ASCII letters and digits, accents removed, everything else one hyphen: Zola, Pelican.</summary>
    public static string Ascii(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in UrlText.WithoutAccents(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || (c == '_' && slug.Length > 0))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>github-slugger, without counting duplicates: lower case, white space to hyphens, signs dropped.</summary>
    public static string GitHub(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? slug.Append(rune.ToString()) : rune.Value == ' ' ? slug.Append('-') : slug;
        }

        return slug.ToString();
    }
}
