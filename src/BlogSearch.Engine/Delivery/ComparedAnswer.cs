using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>What both generations answer to a query.</summary>
internal sealed record ComparedAnswer(string Query, SearchResults New, SearchResults Live)
{
    /// <summary>The posts that have all that was asked for, best first.</summary>
    public static IEnumerable<string> Paths(SearchResults results) => results.Hits.Where(hit => !hit.Partial).Select(hit => hit.Path);
}
