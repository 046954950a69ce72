using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Search;

/// <param name="Kind">For people: <c>tag</c>.</param>
/// <param name="Value">As a chip shows it.</param>
/// <param name="Without">The same request without this filter, from its first page.</param>
internal sealed record ChosenFilter(string Kind, string Value, SearchRequest Without)
{
    /// <summary>The kind of a stretch of days.</summary>
    public const string TimeSpan = "time span";

    /// <summary>The filters of a request, those of its address and those typed among its words.</summary>
    public static IReadOnlyList<ChosenFilter> AllOf(SearchRequest request) =>
    [
        .. request.ChosenFilters(),
        .. QueryText.Filters(request.Text).DistinctBy(filter => (KindOf(filter), Shown(filter))).Select(filter => new ChosenFilter(
            KindOf(filter), Shown(filter), request with { Text = WithoutAll(request.Text, filter), Page = 1 })),
    ];

    /// <summary>The request with its words alone.</summary>
    public static SearchRequest WithoutAny(SearchRequest request) => new() { Text = QueryText.WithoutFilters(request.Text), Sort = request.Sort };

    /// <summary>Within a sentence: <c>the tag Docker</c>.</summary>
    public string Named => $"the {Kind} {Value}";

    // What was typed twice is one chip, and goes at once.
    private static string WithoutAll(string text, TypedFilter filter)
    {
        while (QueryText.Filters(text).LastOrDefault(known => KindOf(known) == KindOf(filter) && Shown(known) == Shown(filter)) is { } same)
        {
            text = QueryText.Without(text, same);
        }

        return text;
    }

    // What a value alone does not tell is told with its name: "before: 2019", "not tag: Docker".
    private static string Shown(TypedFilter filter)
    {
        var values = string.Join(" or ", filter.Name is "lang" or "language" ? filter.Values.Select(Wording.Language) : filter.Values);
        return IsPlain(filter) ? values : $"{(filter.Negated ? "not " : "")}{filter.Name}: {values}";
    }

    private static bool IsPlain(TypedFilter filter) => filter is { Negated: false, Name: not ("before" or "after" or "is" or "has" or "links") };

    // As a filter that was chosen is called.
    private static string KindOf(TypedFilter filter) => !IsPlain(filter) ? "filter" : filter.Name switch
    {
        "tags" => "tag",
        "categories" => "category",
        "authors" => "author",
        "lang" => "language",
        "code" => "code language",
        "date" or "year" => TimeSpan,
        var name => name,
    };
}
