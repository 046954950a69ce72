using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What a Hugo configuration says that decides dates and what is published.</summary>
internal sealed record HugoSite
{
    public bool BuildDrafts { get; init; }

    public bool BuildFuture { get; init; }

    public bool BuildExpired { get; init; }

    /// <summary>Front matter keys that give the date, first one first; <c>:filename</c> among them.</summary>
    public ImmutableArray<string> DateKeys { get; init; } = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];

    public ImmutableArray<string> PublishDateKeys { get; init; } = ["publishdate", "pubdate", "published", "date"];

    public ImmutableArray<string> ExpiryDateKeys { get; init; } = ["expirydate", "unpublishdate"];

    /// <summary>The default language first.</summary>
    public required ImmutableArray<HugoLanguage> Languages { get; init; }

    /// <summary>Codes of languages that are turned off: files that name one are no pages.</summary>
    public ImmutableArray<string> DisabledLanguages { get; init; } = [];

    public bool DefaultLanguageInSubfolder { get; init; }

    /// <summary>What <c>cascade</c> of the configuration and of <c>_index.md</c> files hands down, the strongest first.</summary>
    public ImmutableArray<HugoCascade> Cascades { get; init; } = [];

    /// <summary>Folders below the content folder that have a section file, without slashes at their ends.</summary>
    public ImmutableHashSet<string> Sections { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Regular expressions of <c>ignoreFiles</c>.</summary>
    public ImmutableArray<string> IgnoreFiles { get; init; } = [];

}
