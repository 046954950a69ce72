namespace BlogSearch.Searching;

/// <summary>A parameter of an address that makes no sense.</summary>
/// <param name="Name">Of the parameter: <c>page</c>.</param>
/// <param name="What">What is wrong and what would be right, one sentence for people.</param>
public sealed record ParameterProblem(string Name, string What);
