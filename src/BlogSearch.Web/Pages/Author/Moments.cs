using System.Globalization;
using BlogSearch.Web.Pages.Layout;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Author;

/// <summary>Moments as the author page says them.</summary>
internal static class Moments
{
    /// <summary><c>4 minutes ago</c></summary>
    public static string Ago(TimeSpan past) => past switch
    {
        { TotalSeconds: < 60 } => Say("less than a minute ago"),
        { TotalMinutes: < 60 } => Many((int)past.TotalMinutes, "1 minute ago", "{0} minutes ago"),
        { TotalHours: < 24 } => Many((int)past.TotalHours, "1 hour ago", "{0} hours ago"),
        _ => Many((int)past.TotalDays, "1 day ago", "{0} days ago"),
    };

    /// <summary><c>today, 14:05</c>, <c>30 July 2019, 14:05</c>; in the blog's own time zone.</summary>
    public static string At(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (there, today) = (TimeZoneInfo.ConvertTime(moment, zone), TimeZoneInfo.ConvertTime(now, zone));
        var time = there.ToString("HH:mm", CultureInfo.InvariantCulture);
        return there.Date == today.Date ? Say("today, {0}", time) : Say("{0}, {1}", Wording.Day(DateOnly.FromDateTime(there.Date)), time);
    }

    public static string Iso(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary><c>1.2 MB</c>, in powers of a thousand.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000 => Say("{0} MB", (bytes / 1_000_000.0).ToString("N1", Culture)),
        >= 1_000 => Say("{0} kB", (bytes / 1_000.0).ToString("N1", Culture)),
        _ => Say("{0} bytes", bytes.ToString(Culture)),
    };
}
