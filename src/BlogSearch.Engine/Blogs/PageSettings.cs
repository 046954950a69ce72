using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>page</c>.</summary>
public sealed record PageSettings
{
    public string? Title { get; init; }

    public PageLogo? Logo { get; init; }

    /// <summary><c>#rrggbb</c>, in lower case.</summary>
    public string? Accent { get; init; }

    /// <summary>What the page says is said in this language, <c>en</c> or <c>de</c>; null: in its reader's.</summary>
    public string? Language { get; init; }

    /// <summary>Text and target, in the order written. A target is a web address or a path of the blog's site.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Links { get; init; } = [];
}
