using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Post;

/// <summary>A post as the reading view shows it.</summary>
internal sealed record ReadingView
{
    public required Hit Hit { get; init; }

    /// <summary>The post's own, or its path where the author gave none.</summary>
    public required string Title { get; init; }

    /// <summary>Safe to put into the page; null when the post is too complex to be shown.</summary>
    public string? Html { get; init; }

    /// <summary>Headings that can be linked to, in order.</summary>
    public ImmutableArray<Heading> Contents { get; init; } = [];
}
