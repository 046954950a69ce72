using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>The names that make filters of words.</summary>
internal static class FilterName
{
    /// <summary>Its values are words that are looked for in titles alone.</summary>
    public const string Title = "title";

    /// <summary>Letters of the longest name.</summary>
    public const int Longest = 10;

    /// <summary>The name in lower case; null when nothing is called so.</summary>
    public static string? Find(ReadOnlySpan<char> typed)
    {
        foreach (var known in (ReadOnlySpan<string>)[
            "tag", "tags", "category", "categories", "author", "authors", "lang", "language", "code", Title,
            "date", "year", "before", "after", "is", "has", "links"])
        {
            if (typed.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The kind of filter behind a name; null for <see cref="Title"/>.</summary>
    public static FilterKind? Kind(string name) => name switch
    {
        "tag" or "tags" => FilterKind.Tag,
        "category" or "categories" => FilterKind.Category,
        "author" or "authors" => FilterKind.Author,
        "lang" or "language" => FilterKind.Language,
        "code" => FilterKind.Code,
        "date" or "year" => FilterKind.Date,
        "before" => FilterKind.Before,
        "after" => FilterKind.After,
        "is" => FilterKind.Is,
        "has" => FilterKind.Has,
        "links" => FilterKind.Links,
        _ => null,
    };

    /// <summary>True when a filter of the kind can ask for <paramref name="value"/>. What tags there are only the posts know.</summary>
    public static bool Takes(FilterKind kind, string value) => kind switch
    {
        FilterKind.Date or FilterKind.Before or FilterKind.After => WrittenDays.IsKnown(value),
        FilterKind.Is => value.Equals("page", StringComparison.OrdinalIgnoreCase) || value.Equals("post", StringComparison.OrdinalIgnoreCase),
        FilterKind.Has => value.Equals("code", StringComparison.OrdinalIgnoreCase),
        FilterKind.Links => LinkPlaces.Asked(value).Length > 0,
        _ => true,
    };
}
