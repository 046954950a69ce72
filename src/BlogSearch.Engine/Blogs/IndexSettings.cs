namespace BlogSearch.Blogs;

/// <summary>The group <c>index</c>.</summary>
public sealed record IndexSettings
{
    /// <summary>Generations that stay on disk.</summary>
    public int? Keep { get; init; }

    /// <summary>Bytes of index that are held in memory.</summary>
    public long? MemoryBudget { get; init; }
}
