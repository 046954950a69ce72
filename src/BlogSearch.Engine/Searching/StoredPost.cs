using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>A post as the generation holds it, for the reading view.</summary>
public sealed record StoredPost
{
    /// <summary>Without snippets and marks.</summary>
    public required Hit Hit { get; init; }

    /// <summary>The body in its markup, as the author wrote it.</summary>
    public required string Body { get; init; }

    public required bool IsHtml { get; init; }

    /// <summary>What a reader sees of it, with its sections; without links.</summary>
    public required PostText Text { get; init; }
}
