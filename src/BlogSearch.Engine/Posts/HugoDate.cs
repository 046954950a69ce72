using System.Globalization;
using System.Text.RegularExpressions;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>The forms of a date that Hugo reads, by the layouts of Go's library for it. A date in any other form is none.</summary>
internal static partial class HugoDate
{
    /// <summary>End of the year 9999 in Unix seconds.</summary>
    private const long UnixEnd = 253_402_300_799;

    private const string Day = "(?i:mon|tue|wed|thu|fri|sat|sun)";
    private const string Name = "(?<name>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))";
    private const string Clock = @"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?";
    private const string Offset = "(?<sign>[+-])(?<east>[0-9]{2}):?(?<past>[0-9]{2})";
    private const string Zone = "(?<zone>[A-Z]{3,4})";

    public static WrittenDate? Of(Node.Scalar scalar)
    {
        var text = scalar.Text.Trim();
        if (scalar.IsPlain && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds is >= 0 and <= UnixEnd ? OfUnix(seconds) : null;
        }

        var found = Layout.Match(text);
        return found.Success ? Of(found.Groups) : null;
    }

    private static WrittenDate OfUnix(long seconds)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new WrittenDate(DateOnly.FromDateTime(moment.DateTime), moment.TimeOfDay, TimeSpan.Zero, true);
    }

    private static WrittenDate? Of(GroupCollection groups)
    {
        var year = Number(groups["year"]);
        year += groups["year"].Length > 2 ? 0 : year < 69 ? 2000 : 1900;
        var month = groups["name"].Success ? WrittenDate.MonthOf(groups["name"].ValueSpan) : Number(groups["month"]);
        var day = Number(groups["day"]);
        var (hour, minute, second) = (Number(groups["hour"]), Number(groups["minute"]), Number(groups["second"]));
        if (!WrittenDate.IsDay(year, month, day) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        TimeSpan? time = groups["hour"].Success ? new TimeSpan(hour, minute, second) + Fraction(groups["fraction"].ValueSpan) : null;
        return new WrittenDate(new DateOnly(year, month, day), time, OffsetOf(groups), true);
    }

    // A zone's name counts as no offset at all: Go knows only that of its own zone.
    private static TimeSpan? OffsetOf(GroupCollection groups)
    {
        if (!groups["sign"].Success)
        {
            return groups["zone"].Success ? TimeSpan.Zero : null;
        }

        var offset = new TimeSpan(Math.Min(Number(groups["east"]), 14), Math.Min(Number(groups["past"]), 59), 0);
        offset = offset > TimeSpan.FromHours(14) ? TimeSpan.FromHours(14) : offset;
        return groups["sign"].Value == "-" ? -offset : offset;
    }

    private static TimeSpan Fraction(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse($"0.{digits}", CultureInfo.InvariantCulture));

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        $$"""
        ^(?:
          (?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2}) (?:
              T{{Clock}}(?:(?<zone>Z)|{{Offset}})?
            | [ ]+{{Clock}}(?:(?<zone>Z)|[ ]?{{Offset}}(?:[ ]{{Zone}})?)? )?
        | (?<day>[0-9]{2})[ ]{{Name}}[ ](?<year>[0-9]{4})
        | {{Day}},[ ](?<day>[0-9]{2})[ ]{{Name}}[ ](?<year>[0-9]{4})[ ]{{Clock}}[ ](?:{{Offset}}|{{Zone}})
        | (?<day>[0-9]{2})[ ]{{Name}}[ ](?<year>[0-9]{2})[ ](?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})[ ](?:{{Offset}}|{{Zone}})
        | [A-Za-z]{6,9},[ ](?<day>[0-9]{2})-{{Name}}-(?<year>[0-9]{2})[ ]{{Clock}}[ ]{{Zone}}
        | {{Day}}[ ]+{{Name}}[ ]+(?<day>[0-9]{1,2})[ ]{{Clock}}[ ](?:{{Zone}}[ ]|{{Offset}}[ ])?(?<year>[0-9]{4})
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Layout { get; }
}
