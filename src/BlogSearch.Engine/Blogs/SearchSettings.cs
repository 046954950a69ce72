using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>search</c>.</summary>
public sealed record SearchSettings
{
    /// <summary>Groups of words that mean the same.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];

    public bool? Typos { get; init; }

    /// <summary>BCP 47 tags of the languages that posts which name none themselves may be in; empty for any.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}
