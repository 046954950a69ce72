using System.Collections.Immutable;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>What <see cref="BlogCheck"/> found.</summary>
public sealed record CheckReport
{
    public required int Published { get; init; }

    /// <summary>Drafts, future, expired and broken posts.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The worst first, then by kind, path and line.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Null when no built site was named.</summary>
    public SiteProof? Proof { get; init; }

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
