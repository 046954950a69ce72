namespace BlogSearch.Searching;

/// <summary>A parameter of an address that makes no sense.</summary>
/// <param name="Name">Of the parameter: <c>page</c>.</param>
/// <param name="Said">What is wrong and what would be right, for people.</param>
public sealed record ParameterProblem(string Name, Sentence Said)
{
    /// <summary>What is wrong and what would be right, in English.</summary>
    public string What => Said.ToString();
}
