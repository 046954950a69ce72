using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Search;

/// <summary>The small steps from one request to another that links of the page offer; each starts at the first page again.</summary>
internal static class RequestSteps
{
    public static SearchRequest WithTag(this SearchRequest request, string tag) => Settle(request with { Tags = Toggle(request.Tags, tag) });

    public static SearchRequest WithCategory(this SearchRequest request, string category) => Settle(request with { Categories = Toggle(request.Categories, category) });

    public static SearchRequest WithAuthor(this SearchRequest request, string author) => Settle(request with { Authors = Toggle(request.Authors, author) });

    public static SearchRequest WithLanguage(this SearchRequest request, string language) => Settle(request with { Languages = Toggle(request.Languages, language) });

    public static SearchRequest WithCode(this SearchRequest request, string language) => Settle(request with { CodeLanguages = Toggle(request.CodeLanguages, language) });

    /// <summary>Without a value that is chosen, be it in the address or in the text.</summary>
    /// <param name="name">Of the filter: <c>tag</c>, <c>category</c>, <c>author</c>, <c>lang</c>, <c>code</c>.</param>
    public static SearchRequest Without(this SearchRequest request, string name, FacetValue value)
    {
        var asked = value.Asked ?? value.Value;
        ImmutableArray<string> Rest(ImmutableArray<string> values) => values.RemoveAll(known => known == value.Value || QueryText.IsSame(known, asked));
        var shorter = request with { Text = QueryText.WithoutValue(request.Text, name, asked) };
        return Settle(name switch
        {
            "tag" => shorter with { Tags = Rest(request.Tags) },
            "category" => shorter with { Categories = Rest(request.Categories) },
            "author" => shorter with { Authors = Rest(request.Authors) },
            "lang" => shorter with { Languages = Rest(request.Languages) },
            _ => shorter with { CodeLanguages = Rest(request.CodeLanguages) },
        });
    }

    /// <summary>The days from first to last instead of any that are chosen or typed.</summary>
    public static SearchRequest WithSpan(this SearchRequest request, DateOnly from, DateOnly to) => request.WithoutSpan() with { From = from, To = to };

    /// <summary>Of any time: neither chosen nor typed days.</summary>
    public static SearchRequest WithoutSpan(this SearchRequest request) => Settle(request with { Text = QueryText.WithoutDays(request.Text), From = null, To = null });

    /// <summary>The filters of the address.</summary>
    public static IReadOnlyList<ChosenFilter> ChosenFilters(this SearchRequest request)
    {
        List<ChosenFilter> chosen =
        [
            .. request.Tags.Select(tag => new ChosenFilter("tag", tag, request.WithTag(tag))),
            .. request.Categories.Select(category => new ChosenFilter("category", category, request.WithCategory(category))),
            .. request.Authors.Select(author => new ChosenFilter("author", author, request.WithAuthor(author))),
            .. request.Languages.Select(language => new ChosenFilter("language", Wording.Language(language), request.WithLanguage(language))),
            .. request.CodeLanguages.Select(code => new ChosenFilter("code language", code, request.WithCode(code))),
        ];
        if (request.From is not null || request.To is not null)
        {
            chosen.Add(new ChosenFilter(ChosenFilter.TimeSpan, Wording.Span(request.From, request.To), Settle(request with { From = null, To = null })));
        }

        return chosen;
    }

    // One tag has nothing to be joined with.
    private static SearchRequest Settle(SearchRequest request) => request with { Page = 1, AnyTag = request.AnyTag && request.Tags.Length > 1 };

    private static ImmutableArray<string> Toggle(ImmutableArray<string> values, string value) => values.Contains(value, StringComparer.Ordinal) ? values.Remove(value, StringComparer.Ordinal) : values.Add(value);
}
