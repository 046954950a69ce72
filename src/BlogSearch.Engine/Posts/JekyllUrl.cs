using System.Globalization;
using System.Text;

namespace BlogSearch.Posts;

/// <summary>Site paths of Jekyll's posts, by the rules of its sources.</summary>
internal static class JekyllUrl
{
    /// <summary>Encoded, without the base URL's own path.</summary>
    public static string Of(string pattern, JekyllPage page)
    {
        var url = new StringBuilder("/");
        for (var i = 0; i < pattern.Length;)
        {
            var end = i + 1;
            while (pattern[i] == ':' && end < pattern.Length && (char.IsAsciiLetterLower(pattern[end]) || pattern[end] == '_'))
            {
                end++;
            }

            url.Append(end == i + 1 ? pattern[i].ToString() : Placeholder(pattern[(i + 1)..end], page));
            i = end;
        }

        return Tidy(url.ToString());
    }

    private static string Placeholder(string name, JekyllPage page)
    {
        if (Value(name, page) is { } value)
        {
            return UrlText.Encode(value);
        }

        // :year_:month is :year and an underscore.
        return name.EndsWith('_') && Value(name[..^1], page) is { } shorter ? UrlText.Encode(shorter) + "_" : ":" + name;
    }

    private static string? Value(string name, JekyllPage page)
    {
        var date = page.Date;
        string Format(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return name switch
        {
            "year" => Format("yyyy"),
            "short_year" => Format("yy"),
            "month" => Format("MM"),
            "i_month" => Format("%M"),
            "short_month" => Format("MMM"),
            "long_month" => Format("MMMM"),
            "day" => Format("dd"),
            "i_day" => Format("%d"),
            "short_day" => Format("ddd"),
            "long_day" => Format("dddd"),
            "hour" => Format("HH"),
            "minute" => Format("mm"),
            "second" => Format("ss"),
            "y_day" => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            "week" => ISOWeek.GetWeekOfYear(date.DateTime).ToString("00", CultureInfo.InvariantCulture),
            "w_year" => ISOWeek.GetYear(date.DateTime).ToString(CultureInfo.InvariantCulture),
            "w_day" => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
            "title" => JekyllSlug.Pretty(page.Slug),
            "slug" => JekyllSlug.Default(page.Slug),
            "name" => JekyllSlug.Default(page.Name.BaseName),
            "path" => "/" + (page.Name.Below.Length > 0 ? page.Name.Below + "/" : "") + page.Name.BaseName,
            "collection" => "posts",
            "output_ext" => ".html",
            "categories" => string.Join('/', page.Categories.Select(JekyllSlug.Lower).Distinct(StringComparer.Ordinal)),
            "slugified_categories" => string.Join('/', page.Categories.Select(JekyllSlug.Default).Distinct(StringComparer.Ordinal)),
            _ => null,
        };
    }

    private static string Tidy(string url)
    {
        var tidy = url.Replace("..", "/", StringComparison.Ordinal).Replace("./", "", StringComparison.Ordinal);
        while (tidy.Contains("//", StringComparison.Ordinal))
        {
            tidy = tidy.Replace("//", "/", StringComparison.Ordinal);
        }

        return tidy;
    }
}
