namespace BlogSearch.Blogs;

/// <summary>The group <c>limits</c>: what one post may cost. Null: the program's own limit.</summary>
public sealed record LimitSettings
{
    /// <summary>Bytes of a file.</summary>
    public long? File { get; init; }

    /// <summary>For reading a post.</summary>
    public TimeSpan? PostTime { get; init; }
}
