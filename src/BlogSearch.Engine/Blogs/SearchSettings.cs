using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>search</c>.</summary>
public sealed record SearchSettings
{
    /// <summary>From the file that the settings name, or written among them.</summary>
    public ImmutableArray<SynonymRule> Synonyms { get; init; } = [];

    /// <summary>False: words are taken as typed, and no slip of the finger is mended.</summary>
    public bool? Typos { get; init; }

    /// <summary>BCP 47 tags of the languages that posts which name none themselves may be in; empty for any.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}
