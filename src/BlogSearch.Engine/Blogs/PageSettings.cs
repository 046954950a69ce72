using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The group <c>page</c>.</summary>
public sealed record PageSettings
{
    public string? Title { get; init; }

    public string? Logo { get; init; }

    public string? Accent { get; init; }

    /// <summary>Text and target, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Links { get; init; } = [];
}
