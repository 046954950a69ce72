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

    public ChecksSettings Checks { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();
}
