using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Days that disagree with the day in a post's URL or file name.</summary>
internal static class DayCheck
{
    public static IEnumerable<Finding> Of(IEnumerable<Post> published, Blog blog, FrontMatterLines lines)
    {
        foreach (var post in published)
        {
            if (post.Date is not { } day)
            {
                continue;
            }

            if (DayIn(post.Url) is { } inUrl && inUrl != day)
            {
                yield return Disagreement(post, day, inUrl, "URL", "Correct the date, or the url or slug that names the other day.", lines);
            }
            else if (OtherName.Of(post.Path).Date is { } inName && inName != day)
            {
                yield return Disagreement(post, day, inName, "file name", Remedy(blog, day, inName), lines);
            }
        }
    }

    private static Finding Disagreement(Post post, DateOnly day, DateOnly other, string where, string remedy, FrontMatterLines lines) => new()
    {
        Kind = FindingKind.Day,

        // One day apart is a night's work or a time zone, and nothing to mend.
        Severity = Math.Abs(day.DayNumber - other.DayNumber) > 1 ? Severity.Warning : Severity.Information,
        Path = post.Path,
        Line = lines.Of(post.Path, "date") ?? 1,
        What = $"The post is of {Said(day)}, its {where} says {Said(other)}.",
        Remedy = remedy,
    };

    private static string Remedy(Blog blog, DateOnly day, DateOnly other) =>
        blog.Kind == BlogKind.Jekyll && blog.TimeZone.Equals(TimeZoneInfo.Utc) && Math.Abs(day.DayNumber - other.DayNumber) == 1
            ? "If the day moved, set timezone in _config.yml to where you write: days are those of UTC."
            : Math.Abs(day.DayNumber - other.DayNumber) == 1 ? "Leave it so, or correct the one that is wrong." : "Correct the one that is wrong.";

    private static string Said(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // /2013/05/06/, whole parts of the path alone: a slug may name any day.
    private static DateOnly? DayIn(string url)
    {
        var parts = url.Split('/');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length == 2 && parts[i + 2].Length == 2
                && DateOnly.TryParseExact(string.Concat(parts.AsSpan(i, 3)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }
}
