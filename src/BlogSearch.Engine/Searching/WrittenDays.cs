using System.Globalization;

namespace BlogSearch.Searching;

/// <summary>
/// Days as people write them: <c>2019</c>, <c>2019-11</c>, <c>2019-11-20</c>, ranges of these (<c>2019-11..2020-02</c>, <c>2019..</c>), and,
/// seen from today, <c>this month</c>, <c>last year</c>, <c>2 years ago</c>, and <c>2y</c> or <c>3 months</c> for the time since then.
/// </summary>
internal readonly record struct WrittenDays(DateOnly First, DateOnly Last)
{
    /// <summary>No blog is older; larger numbers are no dates.</summary>
    private const int MostBack = 9_999;

    /// <summary>Any day does to see whether a text speaks of days.</summary>
    private static readonly DateOnly _someDay = new(2000, 1, 1);

    /// <summary>True for <c>2y</c>: a day in the past, and all days since.</summary>
    public bool IsSince { get; init; }

    /// <summary>True when the text speaks of days, be it of such that depend on today.</summary>
    public static bool IsKnown(string text) => Find(text, _someDay) is not null;

    /// <summary>True when the text says which days only together with what day it is.</summary>
    public static bool NeedsToday(string text) => Find(text, today: null) is null && IsKnown(text);

    /// <param name="today">Null when it is not known; then what depends on it is not understood.</param>
    /// <returns>Null when the text does not speak of days.</returns>
    public static WrittenDays? Find(string text, DateOnly? today)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return FindOne(text, today);
        }

        var (left, right) = (text[..dots].Trim(), text[dots..].Trim('.', ' '));
        var (from, to) = (FindOne(left, today), FindOne(right, today));
        if ((left.Length == 0 && right.Length == 0) || (left.Length > 0 && from is null) || (right.Length > 0 && to is null))
        {
            return null;
        }

        var (first, last) = (from?.First ?? DateOnly.MinValue, to?.Last ?? DateOnly.MaxValue);

        // Whoever writes 2020..2019 means the same years.
        return first <= last ? new WrittenDays(first, last) : new WrittenDays(to!.Value.First, from!.Value.Last); // an open end is never passed
    }

    /// <summary>The days a filter asks for when it is written with these.</summary>
    public DaySpan For(FilterKind kind) => kind switch
    {
        FilterKind.Before => new DaySpan(0, First.DayNumber - 1),
        FilterKind.After => new DaySpan((IsSince ? First : Last).DayNumber + 1, DateOnly.MaxValue.DayNumber),
        _ => new DaySpan(First.DayNumber, Last.DayNumber),
    };

    private static WrittenDays? FindOne(string text, DateOnly? today) => FindDate(text) ?? (today is { } day ? FindRelative(text, day) : null);

    private static WrittenDays? FindDate(string text)
    {
        var iso = text.Trim().Replace('/', '-');
        return RequestParameters.FindDate(iso, last: false) is { } first && RequestParameters.FindDate(iso, last: true) is { } last
            ? new WrittenDays(first, last)
            : null;
    }

    private static WrittenDays? FindRelative(string text, DateOnly today) => Words(text) switch
    {
        ["today"] => new WrittenDays(today, today),
        ["yesterday"] => new WrittenDays(Back(today, 1), Back(today, 1)),
        ["this", var unit] => Period(today, unit, "0"),
        ["last" or "previous", var unit] => Period(today, unit, "1"),
        ["past", var unit] => Since(today, unit, "1"),
        ["last" or "past" or "previous", var count, var unit] => Since(today, unit, count),
        [var count, var unit, "ago"] => Period(today, unit, count),
        [var count, var unit] => Since(today, unit, count),
        _ => null,
    };

    /// <summary>In lower case, a number apart from the letters behind it; <c>last-year</c> and <c>last_year</c> are two words.</summary>
    private static string[] Words(string text)
    {
        var letters = text.ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Trim();
        var digits = letters.TakeWhile(char.IsAsciiDigit).Count();
        letters = digits == 0 ? letters : $"{letters[..digits]} {letters[digits..]}";
        return letters.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The whole day, week, month or year that lies so many back.</summary>
    private static WrittenDays? Period(DateOnly today, string unit, string count)
    {
        if (Point(today, unit, count) is not { } day)
        {
            return null;
        }

        var month = new DateOnly(day.Year, day.Month, 1);
        return Singular(unit) switch
        {
            "year" => new WrittenDays(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
            "month" => new WrittenDays(month, month.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1)),

            // A week begins on Monday, by ISO 8601.
            "week" when Back(day, ((int)day.DayOfWeek + 6) % 7) is var monday => new WrittenDays(monday, Back(monday, -6)),
            _ => new WrittenDays(day, day),
        };
    }

    private static WrittenDays? Since(DateOnly today, string unit, string count) =>
        Point(today, unit, count) is { } day ? new WrittenDays(day, today) { IsSince = true } : null;

    private static DateOnly? Point(DateOnly today, string unit, string count)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostBack)
        {
            return null;
        }

        return Singular(unit) switch
        {
            "year" => number < today.Year ? today.AddYears(-number) : DateOnly.MinValue,
            "month" => number < ((today.Year - 1) * 12) + today.Month ? today.AddMonths(-number) : DateOnly.MinValue,
            "week" => Back(today, number * 7),
            "day" => Back(today, number),
            _ => null,
        };
    }

    private static string? Singular(string unit) => unit switch
    {
        "y" or "yr" or "yrs" or "year" or "years" => "year",
        "m" or "mo" or "month" or "months" => "month",
        "w" or "wk" or "week" or "weeks" => "week",
        "d" or "day" or "days" => "day",
        _ => null,
    };

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber - days, 0, DateOnly.MaxValue.DayNumber));
}
