using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What <c>blogsearch.yaml</c> and the environment say. Null and empty: not said.</summary>
public sealed record BlogSettings
{
    public static BlogSettings None { get; } = new();

    public BlogOverrides Blog { get; init; } = new();

    public SearchSettings Search { get; init; } = new();

    public RankingSettings Ranking { get; init; } = new();

    public PageSettings Page { get; init; } = new();

    public IndexSettings Index { get; init; } = new();

    public QueryLogSettings QueryLog { get; init; } = new();

    /// <summary>Values of <c>checks</c>, their keys joined by dots: <c>golden.failureLimit</c>.</summary>
    public ImmutableSortedDictionary<string, string> Checks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Values of <c>limits</c>, their keys joined by dots.</summary>
    public ImmutableSortedDictionary<string, string> Limits { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
