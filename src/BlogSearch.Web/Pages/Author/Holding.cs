namespace BlogSearch.Web.Pages.Author;

/// <summary>What a generation holds, in figures.</summary>
/// <param name="Posts">With a date.</param>
/// <param name="Pages">Without one.</param>
/// <param name="Sections">Headings with the text under them.</param>
/// <param name="Characters">Of the text that readers see.</param>
public sealed record Holding(int Posts, int Pages, int Sections, int Tags, int Categories, int Authors, long Characters);
