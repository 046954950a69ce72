using System.Collections.Immutable;

namespace BlogSearch.Web.Api;

/// <summary>The answer to a request as something to subscribe to, whatever the format. All addresses are absolute.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }

    /// <summary>The search page with the same request.</summary>
    public required string Page { get; init; }

    /// <summary>This feed; also what tells it from every other.</summary>
    public required string Self { get; init; }

    /// <summary>The same in the other format.</summary>
    public required string Other { get; init; }

    /// <summary>The posts behind these; null when there are no more.</summary>
    public string? Next { get; init; }

    /// <summary>Name of the blog, for posts that name no author.</summary>
    public required string Author { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public ImmutableArray<FeedPost> Posts { get; init; } = [];
}
