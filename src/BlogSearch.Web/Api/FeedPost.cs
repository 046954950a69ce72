using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Web.Api;

/// <summary>One post of a feed.</summary>
internal sealed record FeedPost
{
    /// <summary>The post's own address, or a <c>tag:</c> URI where the blog's is not known; the same in every feed and after every start.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Null: the author gave none.</summary>
    public DateOnly? Date { get; init; }

    public required string Language { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Categories and tags.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>What a search shows of the post.</summary>
    public required string Text { get; init; }

    /// <summary>A day as a moment: its beginning, in no zone of ours.</summary>
    public static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
