namespace BlogSearch.Blogs;

/// <summary>The group <c>queryLog</c>.</summary>
public sealed record QueryLogSettings
{
    public bool? Enabled { get; init; }

    public int? Days { get; init; }
}
