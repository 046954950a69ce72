using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Search;

/// <param name="Kind"><c>tag</c>, <c>category</c>, <c>author</c>, <c>language</c>, <c>code language</c>, <see cref="TimeSpan"/>, or <c>filter</c> for any other.</param>
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

    /// <summary>Within a sentence, as what is had or left out: <c>the tag Docker</c>.</summary>
    public string Named => Kind switch
    {
        "tag" => Say("the tag {0}", Value),
        "category" => Say("the category {0}", Value),
        "author" => Say("the author {0}", Value),
        "language" => Say("the language {0}", Value),
        "code language" => Say("the code language {0}", Value),
        TimeSpan => Say("the time span {0}", Value),
        _ => Say("the filter {0}", Value),
    };

    /// <summary>What a press on its chip does.</summary>
    public string Removing => Kind switch
    {
        "tag" => Say("Remove tag {0}", Value),
        "category" => Say("Remove category {0}", Value),
        "author" => Say("Remove author {0}", Value),
        "language" => Say("Remove language {0}", Value),
        "code language" => Say("Remove code language {0}", Value),
        TimeSpan => Say("Remove time span {0}", Value),
        _ => Say("Remove filter {0}", Value),
    };

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
        var values = string.Join(Say(" or "), filter.Name is "lang" or "language" ? filter.Values.Select(Wording.Language) : filter.Values);
        return IsPlain(filter) ? values : $"{(filter.Negated ? Say("not ") : "")}{filter.Name}: {values}";
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
