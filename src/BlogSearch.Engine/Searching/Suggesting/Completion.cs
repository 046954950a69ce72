namespace BlogSearch.Searching.Suggesting;

/// <summary>Something that what is typed may become.</summary>
internal sealed class Completion
{
    public required SuggestionKind Kind { get; init; }

    /// <summary>As it is shown.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="FoldedText.Key"/> of the text.</summary>
    public required string Key { get; init; }

    /// <summary>Posts that have it; of a post the links that lead to it.</summary>
    public required int Weight { get; init; }

    /// <summary>Orders those of equal weight: of posts the newest first.</summary>
    public int Rank { get; init; }

    /// <summary>Number of the post; -1 for what is no post.</summary>
    public int Post { get; init; } = -1;
}
