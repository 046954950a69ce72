using System.Collections.Immutable;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>One file of a blog and what came of reading it.</summary>
public sealed record SurveyedPost
{
    /// <summary>As <see cref="Post.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Null when it could not be read.</summary>
    public Post? Post { get; init; }

    /// <summary>With links as the published page has them; null when the post or its text could not be read.</summary>
    public PostText? Text { get; init; }

    /// <summary>Targets in the generator's own link syntax that lead to no published post, as written.</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    /// <summary>Ordered by line.</summary>
    public ImmutableArray<PostProblem> Problems { get; init; } = [];

    public PostState State => Post is null || Text is null ? PostState.Broken : Post.State;

    /// <summary>Why it is not published, for people; null when it is.</summary>
    public string? Reason => State == PostState.Broken
        ? string.Join(' ', Problems.Where(problem => problem.Severity == Severity.Error))
        : Post?.Reason;
}
