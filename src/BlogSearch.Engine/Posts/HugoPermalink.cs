using System.Globalization;
using System.Text;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Expands patterns such as <c>/:year/:month/:slug/</c> as Hugo does.</summary>
internal static class HugoPermalink
{
    private static readonly DateTimeOffset NoDate = DateTimeOffset.MinValue;

    public static string Expand(string pattern, HugoPage page, HugoUrlRules rules)
    {
        var expanded = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != ':')
            {
                expanded.Append(pattern[i]);
                continue;
            }

            var end = i + 1;
            while (end < pattern.Length && IsToken(pattern, end, i))
            {
                end++;
            }

            expanded.Append(Value(pattern[(i + 1)..end], page, rules));
            i = end - 1;
        }

        return expanded.ToString();
    }

    private static bool IsToken(string pattern, int at, int start) =>
        char.IsAsciiLetterOrDigit(pattern[at]) || pattern[at] is '_' or '[' or ']'
        || (pattern[at] == ':' && pattern.AsSpan(start, at - start).Contains('['));

    private static string Value(string token, HugoPage page, HugoUrlRules rules)
    {
        var date = page.Moment ?? NoDate;
        return token switch
        {
            "year" => date.Year.ToString(CultureInfo.InvariantCulture),
            "month" => date.Month.ToString("00", CultureInfo.InvariantCulture),
            "monthname" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month),
            "day" => date.Day.ToString("00", CultureInfo.InvariantCulture),
            "weekday" => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            "weekdayname" => date.DayOfWeek.ToString(),
            "yearday" => date.DayOfYear.ToString(CultureInfo.InvariantCulture),
            "section" => page.Section,
            "sections" => string.Join('/', page.Sections),
            "title" => HugoUrl.Sanitize(page.Title, rules),
            "slug" or "slugortitle" => HugoUrl.Sanitize(page.Slug.Length > 0 ? page.Slug : page.Title, rules),
            "slugorfilename" or "slugorcontentbasename" => HugoUrl.Sanitize(page.Slug.Length > 0 ? page.Slug : FileName(page), rules),
            "filename" or "contentbasename" => HugoUrl.Sanitize(FileName(page), rules),
            _ when token.StartsWith("sections[", StringComparison.Ordinal) => string.Join('/', HugoSections.Slice(token, page.Sections)),
            _ => GoLayout.Format(token, date),
        };
    }

    private static string FileName(HugoPage page) =>
        page.IsBundle && page.Folder.Length > 0 ? page.Folder[(page.Folder.LastIndexOf('/') + 1)..] : page.BaseName;
}
