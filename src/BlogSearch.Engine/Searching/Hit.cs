using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>One post among the results.</summary>
public sealed record Hit
{
    /// <summary>Relative to the content folder; leads to the reading view.</summary>
    public required string Path { get; init; }

    /// <summary>Absolute when the blog's base URL is known, a site path otherwise.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<Mark> TitleMarks { get; init; } = [];

    /// <summary>Null: the author gave none.</summary>
    public DateOnly? Date { get; init; }

    public required string Language { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The series it is a part of; null: of none.</summary>
    public string? Series { get; init; }

    /// <summary>How long it takes to read; at least 1.</summary>
    public int ReadingMinutes { get; init; } = 1;

    public double Score { get; init; }

    /// <summary>True when the post has only some of the words.</summary>
    public bool Partial { get; init; }

    public ImmutableArray<Snippet> Snippets { get; init; } = [];
}
