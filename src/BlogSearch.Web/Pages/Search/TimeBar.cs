namespace BlogSearch.Web.Pages.Search;

/// <summary>One bar of the histogram: a stretch of days and how many posts it has.</summary>
/// <param name="Name">For people, with the words of the foot in it, so that who speaks what she sees presses it: <c>Sep 2013</c>.</param>
/// <param name="Foot">Under the bar: <c>Sep</c>.</param>
public sealed record TimeBar(string Name, string Foot, DateOnly From, DateOnly To, int Count);
