using System.Collections.Immutable;

namespace BlogSearch.Generations;

/// <summary>One file that was read, and what came of it, so that an unchanged file need not be read again.</summary>
public sealed record ManifestPost
{
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What came of it: a word of the Posts room (<c>Published</c>, <c>Draft</c>, …), or <c>None</c> when the file holds no post.</summary>
    public required string State { get; init; }

    /// <summary>Why it is not published; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>When the state changes by the clock alone; null when it does not.</summary>
    public DateTimeOffset? StateChanges { get; init; }

    /// <summary>Site path of an indexed post; null otherwise.</summary>
    public string? Url { get; init; }

    /// <summary>Site paths that lead to the post too.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Characters of the text that a reader sees of an indexed post; 0 otherwise.</summary>
    public int TextLength { get; init; }

    public ImmutableArray<ManifestLink> Links { get; init; } = [];

    public ImmutableArray<ManifestProblem> Problems { get; init; } = [];
}
