using System.Collections.Immutable;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Something an author should know about her blog, and what to do about it.</summary>
public sealed record Finding
{
    public required FindingKind Kind { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>As <see cref="Post.Path"/>; of several posts the one to change.</summary>
    public required string Path { get; init; }

    /// <summary>From 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>One sentence without the path.</summary>
    public required string What { get; init; }

    /// <summary>What to do about it, one sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>Paths of the other posts it is about.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    internal static Finding Of(FindingKind kind, PostProblem problem, params ReadOnlySpan<string> related) => new()
    {
        Kind = kind,
        Severity = problem.Severity,
        Path = problem.Path,
        Line = problem.Line,
        What = problem.What,
        Remedy = problem.Remedy,
        Related = [.. related],
    };
}
