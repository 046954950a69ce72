using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The passage shown with a hit.</summary>
public sealed record Snippet
{
    public required string Text { get; init; }

    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Heading the passage stands under; null above the first one.</summary>
    public string? Heading { get; init; }

    public ImmutableArray<Mark> HeadingMarks { get; init; } = [];

    /// <summary>Id of the heading; null above the first one, empty for a heading without id.</summary>
    public string? Anchor { get; init; }

    /// <summary>The hit's URL with the anchor.</summary>
    public required string Url { get; init; }

    /// <summary>True when the passage is code, to be shown with its own line breaks.</summary>
    public bool Code { get; init; }
}
