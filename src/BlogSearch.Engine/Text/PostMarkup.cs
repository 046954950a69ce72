using System.Collections.Immutable;

namespace BlogSearch.Text;

/// <summary>A post as safe HTML.</summary>
public sealed record PostMarkup
{
    /// <summary>Ids of marks begin so. Generators leave the dot out of the ids of headings, so the two never meet.</summary>
    public const string MarkId = "found.";

    public required string Html { get; init; }

    /// <summary>For each marked place, in order, the id of the heading it stands under; empty above the first. Place n has the id <see cref="MarkId"/> n, counted from 1.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Scheme, host and port of each site whose pictures the post shows and that is not the blog's own. Nothing is loaded from there by itself.</summary>
    public ImmutableArray<string> ForeignSites { get; init; } = [];
}
