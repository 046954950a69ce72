using System.Globalization;
using BlogSearch.Searching;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Layout;

/// <summary>Numbers and days as the pages say them.</summary>
internal static class Wording
{
    /// <summary>Years.</summary>
    private const int Old = 5;

    private static readonly Lazy<Dictionary<string, CultureInfo>> Languages = new(
        () => CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Length > 0)
            .DistinctBy(culture => culture.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(culture => culture.Name, StringComparer.OrdinalIgnoreCase));

    public static string Number(int number) => number.ToString("N0", Culture);

    public static string Posts(int count) => Many(count, "1 post", "{0} posts");

    /// <summary>A link needs words to press: a post without a title has its path.</summary>
    public static string Title(Hit hit) => string.IsNullOrWhiteSpace(hit.Title) ? hit.Path : hit.Title;

    /// <summary><c>30 July 2019</c></summary>
    public static string Day(DateOnly day) => day.ToString(Say("d MMMM yyyy"), Culture);

    /// <summary><c>July 2019</c></summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture);

    /// <summary><c>2019</c></summary>
    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2019-07-30</c></summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>7 years ago</c>; null below five years, where the day itself says enough. From then on versions, prices and links are mostly not what they were.</summary>
    public static string? Age(DateOnly day, DateOnly today)
    {
        var years = today.Year - day.Year - (today.DayOfYear < day.DayOfYear ? 1 : 0);
        return years < Old ? null : Say("{0} years ago", Number(years));
    }

    /// <summary><c>German</c>; the tag itself where the language has no name known here.</summary>
    /// <param name="tag">BCP 47 tag.</param>
    public static string Language(string tag) => !Languages.Value.TryGetValue(tag, out var language) ? tag : Words.Language == "en" ? language.EnglishName : language.DisplayName;

    /// <summary>A span of days in as few words as it takes: <c>2013</c>, <c>May 2013</c>, <c>From 2018</c>, <c>3 May 2019 to 2020</c>.</summary>
    public static string Span(DateOnly? from, DateOnly? to)
        => (from, to) switch
        {
            ({ } first, { } last) when first == last => Day(first),
            ({ } first, { } last) when first.Day == 1 && last == EndOfMonth(first) => Month(first),
            ({ } first, { } last) when Start(first) == End(last) => Start(first),
            ({ } first, { } last) => Say("{0} to {1}", Start(first), End(last)),
            ({ } first, null) => Say("From {0}", Start(first)),
            (null, { } last) => Say("Until {0}", End(last)),
            _ => Say("Any time"),
        };

    private static string Start(DateOnly day) => day is { Month: 1, Day: 1 } ? Year(day) : Day(day);

    private static string End(DateOnly day) => day is { Month: 12, Day: 31 } ? Year(day) : Day(day);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
