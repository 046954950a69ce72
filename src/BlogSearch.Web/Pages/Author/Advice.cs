using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Author;

/// <summary>What the author can do for readers who look for some words.</summary>
public sealed record Advice
{
    /// <summary>Posts that have the words by now.</summary>
    public required int Posts { get; init; }

    /// <summary>Where a post about it would lie, as the newest posts lie.</summary>
    public required string File { get; init; }

    /// <summary>How it could begin.</summary>
    public required string FrontMatter { get; init; }

    /// <summary>The words as a tag.</summary>
    public required string Tag { get; init; }

    /// <summary>Posts that come closest, and have not this tag.</summary>
    public ImmutableArray<Hit> Closest { get; init; } = [];

    /// <summary>A line of the file of synonyms.</summary>
    public required string Synonym { get; init; }
}
