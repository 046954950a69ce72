using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>What came of something that was asked for on the author page.</summary>
/// <param name="Done">What was done; null when nothing was.</param>
/// <param name="Refusal">Why nothing was done, in the engine's words; null when something was.</param>
public sealed record AuthorNote(Sentence? Done, string? Refusal);
