using System.Collections.Immutable;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>A folder gave not one published post: surely not what its author meant, so the live index stays. The message is one line for people.</summary>
public sealed class NoPostsException(string message, ImmutableArray<PostProblem> problems) : Exception(message)
{
    /// <summary>What was wrong with the files that are there.</summary>
    public ImmutableArray<PostProblem> Problems { get; } = problems;
}
