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

    /// <summary>The days from first to last; without them when they are chosen already.</summary>
    public static SearchRequest WithSpan(this SearchRequest request, DateOnly from, DateOnly to)
        => request.From == from && request.To == to ? request.WithoutSpan() : Settle(request with { From = from, To = to });

    public static SearchRequest WithoutSpan(this SearchRequest request) => Settle(request with { From = null, To = null });

    /// <summary>The same words, among all posts.</summary>
    public static SearchRequest WithoutFilters(this SearchRequest request) => new() { Text = request.Text, Sort = request.Sort };

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
            chosen.Add(new ChosenFilter("time span", Wording.Span(request.From, request.To), request.WithoutSpan()));
        }

        return chosen;
    }

    // One tag has nothing to be joined with.
    private static SearchRequest Settle(SearchRequest request) => request with { Page = 1, AnyTag = request.AnyTag && request.Tags.Length > 1 };

    private static ImmutableArray<string> Toggle(ImmutableArray<string> values, string value) => values.Contains(value, StringComparer.Ordinal) ? values.Remove(value, StringComparer.Ordinal) : values.Add(value);
}
