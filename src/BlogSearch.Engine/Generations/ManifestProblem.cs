namespace BlogSearch.Generations;

/// <param name="Line">From 1.</param>
/// <param name="Severity">A word of the Posts room.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ManifestProblem(int Line, string Severity, string What, string Remedy);
