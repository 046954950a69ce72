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

    /// <summary>The words alone.</summary>
    public static string WithoutFilters(string text)
    {
        while (Filters(text) is [.., var last])
        {
            text = Without(text, last);
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

    /// <summary>What of a text cannot be answered without knowing what day it is.</summary>
    internal static IEnumerable<Notice> NeedToday(string text) =>
        from filter in QueryParser.Parse(text).Filters
        where filter.IsDate
        from value in filter.Values
        where WrittenDays.NeedsToday(value)
        select new Notice(NoticeKind.Ignored, $"{filter.Name}:{value}");
}
