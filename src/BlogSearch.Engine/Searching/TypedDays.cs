namespace BlogSearch.Searching;

/// <summary>The days that the text of a request asks for, from the first to the last; with several periods, what lies between them too.</summary>
/// <param name="From">Null: open.</param>
/// <param name="To">Null: open.</param>
public readonly record struct TypedDays(DateOnly? From, DateOnly? To)
{
    /// <param name="first">Day number; below 1 is open.</param>
    /// <param name="last">Day number.</param>
    internal static TypedDays Of(int first, int last) => new(
        first <= 0 ? null : DateOnly.FromDayNumber(Math.Min(first, DateOnly.MaxValue.DayNumber)),
        last >= DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(Math.Max(last, 0)));
}
