using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Search;

internal static class PageCount
{
    /// <summary>Pages that so many hits fill, as far as they can be turned.</summary>
    public static int Of(int total)
    {
        var size = new SearchRequest().Size;
        return (Math.Min(total, SearchLimits.Depth) + size - 1) / size;
    }
}
