using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Web.Commands;

namespace BlogSearch.Web.Pages.Author;

/// <summary>All that the author page shows of the index, looked at in one moment.</summary>
public sealed record AuthorView
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>All on disk, the newest first.</summary>
    public required ImmutableArray<GenerationFacts> Generations { get; init; }

    /// <summary>What readers search; null while that is nothing.</summary>
    public GenerationFacts? Live { get; init; }

    /// <summary>What the live generation holds; null while there is none.</summary>
    public Holding? Holds { get; init; }

    public required Freshness Freshness { get; init; }

    /// <summary>Of the posts as they were read last, whether that went live or not: the worst first, then by path.</summary>
    public ImmutableArray<PostProblem> Problems { get; init; } = [];

    /// <summary>Drafts, posts of the future and expired ones, as they were read last.</summary>
    public ImmutableArray<ManifestPost> LeftOut { get; init; } = [];

    /// <summary>What happened, the latest first.</summary>
    public ImmutableArray<HistoryLine> History { get; init; } = [];

    public int Errors => Problems.Count(problem => problem.Severity == Severity.Error);

    /// <summary>The newest one that waits for a decision; null when none does.</summary>
    public GenerationFacts? Paused => Generations.FirstOrDefault(generation => generation.State == GenerationState.Paused);

    /// <summary>The one that <c>undo</c> would go back to; null when there is none.</summary>
    public GenerationFacts? Before { get; init; }
}
