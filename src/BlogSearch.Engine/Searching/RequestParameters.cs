using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BlogSearch.Searching;

/// <summary>A request as the parameters of an address, and back: q, tag, tags, category, author, lang, code, from, to, sort, page, size.</summary>
public static class RequestParameters
{
    private static readonly ImmutableArray<string> Sorts = ["relevance", "newest", "oldest", "relevance-only"];

    /// <summary>
    /// Reads parameters; what makes no sense is said and the nearest sensible value taken. Unknown names are not ours and stay unsaid. Of a
    /// name that takes one value the first one counts. A date is <c>2019</c>, <c>2019-11</c> or <c>2019-11-20</c>.
    /// </summary>
    public static (SearchRequest Request, ImmutableArray<ParameterProblem> Problems) Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var given = parameters.ToLookup(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<ParameterProblem>();
        var from = ReadDate(given, "from", last: false, problems);
        var to = ReadDate(given, "to", last: true, problems);
        if (from is { } first && to is { } last && first > last)
        {
            problems.Add(new ParameterProblem("to", new Sentence("“to” ({0:yyyy-MM-dd}) lies before “from” ({1:yyyy-MM-dd}); they were swapped.", last, first)));
            (from, to) = (ReadDate(given, "to", last: false, problems), ReadDate(given, "from", last: true, problems));
        }

        var size = ReadNumber(given, "size", 10, SearchLimits.PageSize, problems);
        return (new SearchRequest
        {
            Text = given["q"].FirstOrDefault() ?? "",
            Tags = ReadValues(given, "tag", problems),
            AnyTag = ReadAny(given, problems),
            Categories = ReadValues(given, "category", problems),
            Authors = ReadValues(given, "author", problems),
            Languages = ReadValues(given, "lang", problems),
            CodeLanguages = ReadValues(given, "code", problems),
            From = from,
            To = to,
            Sort = ReadSort(given, problems),
            Size = size,
            Page = ReadNumber(given, "page", 1, Math.Max(1, SearchLimits.Depth / size), problems),
        }, problems.ToImmutable());
    }

    /// <summary>The query string for a request, without <c>?</c>, defaults left out; empty for the front door. Equal requests have equal strings.</summary>
    public static string Write(SearchRequest request)
    {
        var text = new StringBuilder();
        Add(text, "q", request.Text);
        AddAll(text, "tag", request.Tags);
        Add(text, "tags", request.AnyTag ? "any" : "");
        AddAll(text, "category", request.Categories);
        AddAll(text, "author", request.Authors);
        AddAll(text, "lang", request.Languages);
        AddAll(text, "code", request.CodeLanguages);
        Add(text, "from", request.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Add(text, "to", request.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Add(text, "sort", request.Sort == SearchSort.Relevance ? "" : WriteSort(request.Sort));
        Add(text, "page", request.Page == 1 ? "" : request.Page.ToString(CultureInfo.InvariantCulture));
        Add(text, "size", request.Size == 10 ? "" : request.Size.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary><c>relevance</c>, <c>newest</c>, <c>oldest</c> or <c>relevance-only</c>.</summary>
    public static string WriteSort(SearchSort sort) => Sorts[(int)sort];

    /// <summary>Reads a year, a month or a day.</summary>
    /// <param name="last">True for the last day of the year or month, false for the first.</param>
    /// <returns>Null when it is none of these.</returns>
    public static DateOnly? FindDate(string text, bool last)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            return last ? new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : month;
        }

        return !DateOnly.TryParseExact(text, "yyyy", culture, DateTimeStyles.None, out var year) ? null
            : last ? new DateOnly(year.Year, 12, 31)
            : year;
    }

    private static DateOnly? ReadDate(ILookup<string, string> given, string name, bool last, ImmutableArray<ParameterProblem>.Builder problems)
    {
        if (given[name].FirstOrDefault()?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        var date = FindDate(text, last);
        if (date is null)
        {
            problems.Add(new ParameterProblem(name, new Sentence("“{0}” is not a date; “{1}” was left open. Write 2019, 2019-11 or 2019-11-20.", Shown(text), name)));
        }

        return date;
    }

    private static int ReadNumber(ILookup<string, string> given, string name, int usual, int most, ImmutableArray<ParameterProblem>.Builder problems)
    {
        if (given[name].FirstOrDefault()?.Trim() is not { Length: > 0 } text)
        {
            return usual;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(new ParameterProblem(name, new Sentence("“{0}” is not a number; {1} was taken for “{2}”.", Shown(text), usual, name)));
            return usual;
        }

        var nearest = (int)Math.Clamp(number, 1, most);
        if (nearest != number)
        {
            problems.Add(new ParameterProblem(name, new Sentence("“{0}” goes from 1 to {1}; {2} was taken for {3}.", name, most, nearest, Shown(text))));
        }

        return nearest;
    }

    private static ImmutableArray<string> ReadValues(ILookup<string, string> given, string name, ImmutableArray<ParameterProblem>.Builder problems)
    {
        ImmutableArray<string> values = [.. given[name].Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        if (values.Length <= SearchLimits.FilterValues)
        {
            return values;
        }

        problems.Add(new ParameterProblem(name, new Sentence("“{0}” takes up to {1} values; {2} were left out.", name, SearchLimits.FilterValues, values.Length - SearchLimits.FilterValues)));
        return values[..SearchLimits.FilterValues];
    }

    private static bool ReadAny(ILookup<string, string> given, ImmutableArray<ParameterProblem>.Builder problems)
    {
        var value = given["tags"].FirstOrDefault()?.Trim() ?? "";
        if (value is not ("" or "all" or "any"))
        {
            problems.Add(new ParameterProblem("tags", new Sentence("“tags” is “all” or “any”, not “{0}”; “all” was taken.", Shown(value))));
        }

        return value == "any";
    }

    private static SearchSort ReadSort(ILookup<string, string> given, ImmutableArray<ParameterProblem>.Builder problems)
    {
        var value = given["sort"].FirstOrDefault()?.Trim() ?? "";
        var sort = value.Length == 0 ? 0 : Sorts.IndexOf(value);
        if (sort < 0)
        {
            problems.Add(new ParameterProblem("sort", new Sentence("“sort” is one of {0}, not “{1}”; relevance was taken.", string.Join(", ", Sorts), Shown(value))));
        }

        return (SearchSort)Math.Max(0, sort);
    }

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private static void AddAll(StringBuilder text, string name, ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            Add(text, name, value);
        }
    }

    private static void Add(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
        }
    }
}
