namespace BlogSearch.Blogs;

/// <summary>The group <c>queryLog</c>.</summary>
public sealed record QueryLogSettings
{
    /// <summary>What readers look for is kept no longer.</summary>
    public const int MostDays = 30;

    public bool? Enabled { get; init; }

    public int? Days { get; init; }
}
