using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Everything a reader asked for. Two equal requests on one generation have equal results.</summary>
public sealed record SearchRequest
{
    /// <summary>As typed; empty browses everything.</summary>
    public string Text { get; init; } = "";

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>False: posts with all of <see cref="Tags"/>. True: posts with at least one.</summary>
    public bool AnyTag { get; init; }

    /// <summary>Several mean either, as for authors, languages and code languages.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Languages { get; init; } = [];

    public ImmutableArray<string> CodeLanguages { get; init; } = [];

    /// <summary>First day, inclusive, compared with the day as written; null is open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day from which "last year" in <see cref="Text"/> is counted, as the caller's clock has it; null leaves such dates out, with a notice.</summary>
    public DateOnly? Today { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, 1 to <see cref="SearchLimits.PageSize"/>.</summary>
    public int Size { get; init; } = 10;
}
