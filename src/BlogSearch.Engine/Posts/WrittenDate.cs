using System.Globalization;

namespace BlogSearch.Posts;

/// <summary>A date as an author wrote it: the day, perhaps a time, perhaps an offset.</summary>
/// <param name="Time">Null where only the day is written.</param>
/// <param name="Offset">Null where no zone is written: the site's counts.</param>
/// <param name="IsStrict">Two digits each for month and day, seconds where there is a time.</param>
internal readonly record struct WrittenDate(DateOnly Day, TimeSpan? Time, TimeSpan? Offset, bool IsStrict)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="isLoose">As Ruby reads it: the day may stand first, with dots between, or all digits together; whatever stands behind the time is passed over where it names no zone.</param>
    /// <returns>Null for what is no date, or none that a calendar has.</returns>
    public static WrittenDate? Parse(string text, bool isLoose = false)
    {
        var rest = text.AsSpan().Trim();
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        var isNumeric = digits is > 0 and <= 4 && digits < rest.Length && (rest[digits] is '-' or '/' || (isLoose && rest[digits] is '.'));
        var day = isNumeric ? TakeDay(ref rest, isLoose) : isLoose && digits == 8 ? TakePackedDay(ref rest) : TakeNamedDay(ref rest);
        if (day is not var (date, isStrict))
        {
            return null;
        }

        rest = isLoose ? rest.TrimStart(',') : rest;
        if (rest is ['T' or 't' or ' ', ..])
        {
            rest = rest[1..].TrimStart();
        }

        if (rest.IsEmpty)
        {
            return new WrittenDate(date, null, null, isStrict);
        }

        if (TakeTime(ref rest, isLoose) is not var (time, hasSeconds))
        {
            return null;
        }

        var (offset, isKnown) = TakeOffset(rest);
        return isKnown || isLoose ? new WrittenDate(date, time, offset, isStrict && hasSeconds && isKnown) : null;
    }

    /// <summary>The moment as written; where no zone is written, in <paramref name="zone"/>.</summary>
    public DateTimeOffset Moment(TimeZoneInfo zone)
    {
        var local = Day.ToDateTime(TimeOnly.MinValue) + (Time ?? TimeSpan.Zero);
        var offset = Offset ?? zone.GetUtcOffset(local);
        var utc = local.Ticks - offset.Ticks;

        // The last hours of the year 9999 and the first of the year 1 have no UTC.
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks ? new DateTimeOffset(local, TimeSpan.Zero) : new DateTimeOffset(local, offset);
    }

    private static (DateOnly Day, bool IsStrict)? TakeDay(ref ReadOnlySpan<char> rest, bool isLoose)
    {
        var separator = rest[rest.IndexOfAny("-/.")];
        var year = TakeNumber(ref rest, 4, out var yearDigits);
        Skip(ref rest, separator);
        var month = TakeNumber(ref rest, 2, out var monthDigits);
        Skip(ref rest, separator);
        var day = TakeNumber(ref rest, 4, out var dayDigits);
        if (isLoose && yearDigits <= 2 && dayDigits == 4)
        {
            (year, day, yearDigits, dayDigits) = (day, year, dayDigits, yearDigits);
        }

        if (dayDigits > 2)
        {
            return null;
        }

        if (yearDigits == 2)
        {
            year += 2000; // as Ruby's Time.parse and Jekyll's file names mean it
        }

        return IsDay(year, month, day) ? (new DateOnly(year, month, day), separator == '-' && (yearDigits, monthDigits, dayDigits) == (4, 2, 2)) : null;
    }

    private static (DateOnly Day, bool IsStrict)? TakePackedDay(ref ReadOnlySpan<char> rest)
    {
        var year = TakeNumber(ref rest, 4, out _);
        var month = TakeNumber(ref rest, 2, out _);
        var day = TakeNumber(ref rest, 2, out _);
        return IsDay(year, month, day) ? (new DateOnly(year, month, day), false) : null;
    }

    // Mon, 02 Jan 2006; 2 January 2006; Jan 2, 2006; Mon Jan 2 15:04:05 2006.
    private static (DateOnly Day, bool IsStrict)? TakeNamedDay(ref ReadOnlySpan<char> rest)
    {
        var words = rest;
        var first = TakeWord(ref words);
        if (MonthOf(first) == 0 && !first.IsEmpty && !char.IsAsciiDigit(first[0]))
        {
            first = TakeWord(ref words); // the weekday
        }

        var second = TakeWord(ref words);
        var month = Math.Max(MonthOf(first), MonthOf(second));
        var dayText = MonthOf(first) > 0 ? second : first;
        ReadOnlySpan<char> clock = default;
        if (words.IndexOf(':') is > 0 and <= 2)
        {
            clock = TakeWord(ref words);
        }

        var year = TakeWord(ref words);
        if (month == 0 || !TryNumber(dayText, out var day) || !TryNumber(year, out var number) || year.Length != 4 || !IsDay(number, month, day))
        {
            return null;
        }

        rest = clock.IsEmpty ? words : clock;

        return (new DateOnly(number, month, day), false);
    }

    public static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length && word.Length >= 3; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> TakeWord(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(' ', ',') is var at and >= 0 ? at : rest.Length;
        var word = rest[..end];
        rest = rest[end..].TrimStart(" ,");
        return word;
    }

    private static (TimeSpan Time, bool HasSeconds)? TakeTime(ref ReadOnlySpan<char> rest, bool isLoose)
    {
        var hour = TakeNumber(ref rest, 2, out var hourDigits);
        if (hourDigits == 0 || !Skip(ref rest, ':'))
        {
            return null;
        }

        var minute = TakeNumber(ref rest, 2, out var minuteDigits);
        var hasSeconds = Skip(ref rest, ':');
        var second = hasSeconds ? TakeNumber(ref rest, 2, out _) : 0;
        var ticks = 0L;
        if (hasSeconds && Skip(ref rest, '.'))
        {
            for (var unit = TimeSpan.TicksPerSecond / 10; rest is [>= '0' and <= '9', ..]; unit /= 10, rest = rest[1..])
            {
                ticks += (rest[0] - '0') * unit;
            }
        }

        return (minuteDigits == 2 || (isLoose && minuteDigits == 1)) && (hour < 24 || (isLoose && (hour, minute, second) == (24, 0, 0))) && minute < 60 && second < 60
            ? (new TimeSpan(hour, minute, second) + new TimeSpan(ticks), hasSeconds)
            : null;
    }

    private static (TimeSpan? Offset, bool IsKnown) TakeOffset(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty)
        {
            return (null, true);
        }

        if (ZoneHours(rest) is { } named)
        {
            return (TimeSpan.FromHours(named), true);
        }

        // 2006-01-02 15:04:05 -0700 MST: the number says it all.
        var end = rest.IndexOf(' ') is var at and >= 0 ? at : rest.Length;
        var sign = rest[0];
        var number = rest[1..end];
        if (sign is not ('+' or '-') || number.IsEmpty)
        {
            return (null, false);
        }

        var hours = TakeNumber(ref number, 2, out var digits);
        Skip(ref number, ':');
        var minutes = TakeNumber(ref number, 2, out _);
        var offset = new TimeSpan(hours, minutes, 0);
        var isKnown = digits > 0 && minutes < 60 && number.IsEmpty && offset <= TimeSpan.FromHours(14);
        return (sign == '-' ? -offset : offset, isKnown);
    }

    // The names that mail headers allow; every other one means different places to different people.
    private static int? ZoneHours(ReadOnlySpan<char> name) => name switch
    {
        "Z" or "z" or "UTC" or "GMT" or "UT" => 0,
        "EDT" => -4,
        "EST" or "CDT" => -5,
        "CST" or "MDT" => -6,
        "MST" or "PDT" => -7,
        "PST" => -8,
        _ => null,
    };

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int TakeNumber(ref ReadOnlySpan<char> rest, int most, out int digits)
    {
        digits = 0;
        while (digits < most && digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        TryNumber(rest[..digits], out var number);
        rest = rest[digits..];
        return number;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Skip(ref ReadOnlySpan<char> rest, char c)
    {
        if (rest.IsEmpty || rest[0] != c)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
