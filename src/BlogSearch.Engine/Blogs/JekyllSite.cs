using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What a Jekyll configuration says that decides URLs, dates and what is published.</summary>
internal sealed record JekyllSite
{
    /// <summary>Pattern of posts' URLs, styles such as <c>pretty</c> already spelled out.</summary>
    public required string Permalink { get; init; }

    public bool Future { get; init; }

    /// <summary>True shows <c>published: false</c> posts.</summary>
    public bool Unpublished { get; init; }

    public bool ShowDrafts { get; init; }

    /// <summary>In the order written; a later or more precise one is stronger.</summary>
    public ImmutableArray<JekyllDefault> Defaults { get; init; } = [];

    /// <summary>File globs of <c>exclude</c>, relative to the source folder.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    public ImmutableArray<string> MarkdownExtensions { get; init; } = ["markdown", "mkdown", "mkdn", "mkd", "md"];
}
