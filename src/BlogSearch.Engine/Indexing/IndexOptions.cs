namespace BlogSearch.Indexing;

public sealed record IndexOptions
{
    /// <summary>Reads every post again, changed or not.</summary>
    public bool Full { get; init; }

    /// <summary>Generations that stay on disk, the live one included; at least 1.</summary>
    public int Keep { get; init; } = 2;
}
