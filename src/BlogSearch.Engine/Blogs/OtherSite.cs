using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What we know of a site whose generator is neither Hugo nor Jekyll.</summary>
internal sealed record OtherSite
{
    /// <summary>Folders that hold posts, relative to the content folder; empty for all of it.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>Put before the site path of each post: Docusaurus' <c>blog</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The configuration's own pattern for posts' URLs, in the generator's syntax; null where it has none.</summary>
    public string? Pattern { get; init; }
}
