using System.Collections.Immutable;

namespace BlogSearch.Searching.Explaining;

/// <summary>A word or phrase of the query and what it does for one post.</summary>
public sealed record ExplainedWord
{
    /// <summary>As it was searched, after corrections.</summary>
    public required string Text { get; init; }

    /// <summary>What was typed; null when nothing was corrected.</summary>
    public string? CorrectedFrom { get; init; }

    public required WordRole Role { get; init; }

    /// <summary>True when only this very form counts: a phrase, or a word in quotes.</summary>
    public required bool IsExact { get; init; }

    /// <summary>True when every word that begins so counts.</summary>
    public required bool IsPrefix { get; init; }

    /// <summary>Other words that count as it: synonyms, compounds written otherwise, words that begin so.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Posts of the blog that have it.</summary>
    public required int PostCount { get; init; }

    /// <summary>Where it stands in the post; empty when the post has it not.</summary>
    public ImmutableArray<FoundPlace> Places { get; init; } = [];

    /// <summary>What it gives to the score.</summary>
    public double Points { get; init; }

    /// <summary>Its share of the score.</summary>
    public int Percent { get; init; }
}
