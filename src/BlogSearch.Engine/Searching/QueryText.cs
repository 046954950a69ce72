using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The filters that a reader typed, and texts without them.</summary>
public static class QueryText
{
    /// <summary>The filters that the search will use, in the order of the text.</summary>
    public static ImmutableArray<TypedFilter> Filters(string text) =>
    [
        .. QueryParser.Parse(text).Filters.Select(filter => new TypedFilter
        {
            Name = filter.Name,
            Values = filter.Values,
            Negated = filter.Negated,
            Start = filter.Start,
            End = filter.End,
        }),
    ];

    /// <summary>The same text without a filter of <see cref="Filters"/>; what else it asks for stays.</summary>
    public static string Without(string text, TypedFilter filter)
    {
        if (QueryParser.Parse(text) is { Parts: [], Filters: [_] })
        {
            // Whatever else stands there asks for nothing.
            return "";
        }

        return $"{text[..filter.Start].TrimEnd()} {text[filter.End..].TrimStart()}".Trim();
    }

    /// <summary>The text without one value of the filters of a name: of <c>tag:a,b</c> stays <c>tag:b</c>. What is left out by a filter stays left out.</summary>
    /// <param name="name">Any name of the kind: <c>tag</c>.</param>
    /// <param name="value">As it was typed; case and accents do not matter.</param>
    public static string WithoutValue(string text, string name, string value)
    {
        foreach (var filter in Filters(text).Where(filter => !filter.Negated && FilterName.Kind(filter.Name) == FilterName.Kind(name)).Reverse())
        {
            var kept = filter.Values.RemoveAll(known => IsSame(known, value));
            if (kept.IsEmpty)
            {
                text = Without(text, filter);
            }
            else if (kept.Length < filter.Values.Length)
            {
                text = $"{text[..filter.Start]}{filter.Name}:{string.Join(',', kept.Select(Quoted))}{text[filter.End..]}";
            }
        }

        return text;
    }

    /// <summary>The text without any filter of days.</summary>
    public static string WithoutDays(string text)
    {
        while (Filters(text).LastOrDefault(filter => FilterName.Kind(filter.Name) is FilterKind.Date or FilterKind.Before or FilterKind.After) is { } last)
        {
            text = Without(text, last);
        }

        return text;
    }

    /// <summary>The days that the filters of a text ask for; null when none asks for days.</summary>
    /// <param name="today">The day from which "last year" is counted.</param>
    public static TypedDays? Days(string text, DateOnly today)
    {
        var filters = QueryParser.Parse(text).Filters.Where(filter => filter is { IsDate: true, Negated: false }).ToList();
        var spans = filters.Select(filter => filter.Values.Select(value => WrittenDays.Find(value, today)?.For(filter.Kind)).OfType<DaySpan>().ToArray()).Where(any => any.Length > 0).ToList();
        return spans.Count == 0 ? null : TypedDays.Of(spans.Max(any => any.Min(span => span.First)), spans.Min(any => any.Max(span => span.Last)));
    }

    /// <summary>True when two values of a filter mean the same: in any case and with any accents.</summary>
    public static bool IsSame(string one, string other) => FacetColumn.SameWords(one, other);

    /// <summary>The words alone.</summary>
    public static string WithoutFilters(string text)
    {
        // More filters than are used come to light as the first ones go.
        while (QueryParser.Parse(text) is { Filters: [_, ..] filters } query)
        {
            if (query.Parts.IsEmpty)
            {
                return "";
            }

            var starts = filters.Select(filter => filter.Start).Append(text.Length);
            var between = filters.Select(filter => filter.End).Prepend(0).Zip(starts, (from, to) => text[from..to].Trim());
            text = string.Join(' ', between.Where(words => words.Length > 0));
        }

        return text;
    }

    /// <summary>The text with a corrected word in quotes, wherever it stands: then it is searched as typed.</summary>
    internal static string AsTyped(string text, SearchQuery query, Correction word)
    {
        var typed = text[word.Start..word.End];
        return query.Parts
            .Where(part => !part.Quoted && part.End > part.Start && text[part.Start..part.End] == typed)
            .OrderByDescending(part => part.Start)
            .Aggregate(text, (quoted, part) => $"{quoted[..part.Start]}\"{typed}\"{quoted[part.End..]}");
    }

    /// <summary>A value as it is typed behind the name of a filter: in quotes where it would end otherwise.</summary>
    public static string Quoted(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '#' or '+') ? value : $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>What of a text cannot be answered without knowing what day it is.</summary>
    internal static IEnumerable<Notice> NeedToday(string text) =>
        from filter in QueryParser.Parse(text).Filters
        where filter.IsDate
        from value in filter.Values
        where WrittenDays.NeedsToday(value)
        select new Notice(NoticeKind.Ignored, $"{filter.Name}:{value}");
}
