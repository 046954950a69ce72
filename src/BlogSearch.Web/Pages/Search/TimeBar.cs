namespace BlogSearch.Web.Pages.Search;

/// <summary>One bar of the histogram: a stretch of days and how many posts it has.</summary>
/// <param name="Name">In full, for people: <c>May 2013</c>.</param>
/// <param name="Foot">Under the bar: <c>May</c>.</param>
public sealed record TimeBar(string Name, string Foot, DateOnly From, DateOnly To, int Count);
