using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Something that finds posts, offered while a query is still being typed.</summary>
public sealed record Suggestion
{
    public required SuggestionKind Kind { get; init; }

    /// <summary>Words of a query, a value of a facet, or the title of a post.</summary>
    public required string Text { get; init; }

    /// <summary>What of <see cref="Text"/> has been typed already.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Posts that it finds; never 0.</summary>
    public required int Count { get; init; }

    /// <summary>The request to make of it, with the filters of the one that was being typed.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>The post it leads to; null where it leads to a search.</summary>
    public Hit? Hit { get; init; }
}
