using BlogSearch.Generations;

namespace BlogSearch.Web.Commands;

/// <summary>How a generation stands, in words.</summary>
internal static class GenerationStateText
{
    public static string Of(GenerationFacts generation) => generation.State switch
    {
        GenerationState.Live => "live",
        GenerationState.Retired => "was live",
        GenerationState.Built => "not decided",
        var state => $"{state.ToString().ToLowerInvariant()}{(generation.Why is { } why ? $" ({why})" : "")}",
    };
}
