using System.Globalization;
using System.Text;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Site paths of Hugo's pages, by the rules of its sources.</summary>
internal static class HugoUrl
{
    /// <summary>Before encoding and without the base URL's own path.</summary>
    public static string Of(HugoPage page, HugoUrlRules rules)
    {
        var isUgly = rules.UglyUrls || rules.UglySections.Contains(page.Section);
        if (page.Url.Length > 0)
        {
            return OfUrl(page);
        }

        var prefix = page.LanguageFolder;
        if ((rules.Permalinks.GetValueOrDefault(page.Section) ?? rules.Permalink) is { } pattern)
        {
            // Hugo decodes what it expanded as a query, where a plus is a blank.
            var expanded = HugoPermalink.Expand(pattern, page, rules).Replace('+', ' ');
            return Finish(UrlText.Join(prefix, Sanitize(expanded, rules)), isUgly);
        }

        var name = page.Slug.Length > 0 ? page.Slug : page.IsBundle ? "" : page.BaseName;
        var folder = page.IsBundle && page.Slug.Length > 0 ? Parent(page.Folder) : page.Folder;
        return Finish(UrlText.Join(prefix, Sanitize(UrlText.Join(folder, name), rules)), isUgly);
    }

    private static string OfUrl(HugoPage page)
    {
        var path = UrlText.Join(page.Url.StartsWith('/') ? "" : page.LanguageFolder, page.Url);
        var isFile = !page.Url.EndsWith('/') && page.Url.Contains('.', StringComparison.Ordinal) && !page.Url.EndsWith("/index.html", StringComparison.Ordinal);
        return isFile || path == "/" ? path : path + "/";
    }

    private static string Finish(string path, bool isUgly) => path == "/" ? path : isUgly ? path + ".html" : path + "/";

    private static string Parent(string folder) => folder.LastIndexOf('/') is var at and >= 0 ? folder[..at] : "";

    /// <summary>Hugo's URLize without the encoding.</summary>
    public static string Sanitize(string text, HugoUrlRules rules)
    {
        if (rules.RemovePathAccents)
        {
            text = UrlText.WithoutAccents(text);
        }

        var kept = new StringBuilder(text.Length);
        var isHyphenDue = false;
        var wasHyphen = false;
        for (var i = 0; i < text.Length; i++)
        {
            Rune.TryGetRuneAt(text, i, out var rune);
            if (IsAllowed(rune) || UrlText.IsEscape(text, i))
            {
                wasHyphen = rune.Value == '-';
                _ = isHyphenDue && !wasHyphen ? kept.Append('-') : kept;
                isHyphenDue = false;
                kept.Append(rune.ToString());
            }
            else if (kept.Length > 0 && !wasHyphen && Rune.IsWhiteSpace(rune))
            {
                isHyphenDue = true;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        var path = kept.ToString();
        return rules.DisablePathToLower ? path : UrlText.Lower(path);
    }

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '.' or '/' or '\\' or '_' or '#' or '+' or '~' or '-' or '@'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
