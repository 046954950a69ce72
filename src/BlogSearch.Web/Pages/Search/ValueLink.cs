namespace BlogSearch.Web.Pages.Search;

/// <summary>A value of a facet and where it leads.</summary>
/// <param name="Value">Tells it from all others of its list.</param>
/// <param name="Name">For people; two languages may share theirs.</param>
/// <param name="Count">Posts.</param>
public sealed record ValueLink(string Value, string Name, int Count, string Href, bool IsChosen = false);
