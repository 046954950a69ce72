using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Search;

/// <summary>A request near one that found nothing, and how many posts it finds.</summary>
/// <param name="Label">What is still asked for.</param>
/// <param name="Without">What was left out, for people.</param>
internal sealed record WayOut(SearchRequest Request, string Label, string Without, int Total);
