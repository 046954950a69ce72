using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Search;

/// <param name="Kind">For people: <c>tag</c>.</param>
/// <param name="Value">As a chip shows it.</param>
/// <param name="Without">The same request without this filter, from its first page.</param>
internal sealed record ChosenFilter(string Kind, string Value, SearchRequest Without)
{
    /// <summary>Within a sentence: <c>the tag Docker</c>.</summary>
    public string Named => $"the {Kind} {Value}";
}
