using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Text;

namespace BlogSearch.Web.Pages.Post;

/// <summary>A post as the reading view shows it.</summary>
internal sealed record ReadingView
{
    /// <summary>With the marks of its title.</summary>
    public required Hit Hit { get; init; }

    /// <summary>The post's own, or its path where the author gave none.</summary>
    public required string Title { get; init; }

    /// <summary>How its text begins.</summary>
    public required string Opening { get; init; }

    /// <summary>Safe to put into the page; null when the post is too complex to be shown.</summary>
    public PostMarkup? Markup { get; init; }

    /// <summary>Headings that can be linked to, in order.</summary>
    public ImmutableArray<Heading> Contents { get; init; } = [];

    public required PostSurroundings Around { get; init; }
}
