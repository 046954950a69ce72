namespace BlogSearch.Web.Serving;

/// <summary>What a run is to do.</summary>
/// <param name="Number">Counts up from 1 since the start of the program.</param>
/// <param name="Pull">Fetches the blog's changes with Git first.</param>
/// <param name="Full">Reads every post again, changed or not.</param>
internal sealed record RunRequest(int Number, bool Pull, bool Full);
