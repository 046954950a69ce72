using BlogSearch.Searching;

namespace BlogSearch.Web.Serving;

/// <summary>Results, and what the page says about the whole blog beside them.</summary>
public sealed record Answer
{
    public required SearchResults Results { get; init; }

    /// <summary>Posts of the generation.</summary>
    public required int PostCount { get; init; }

    /// <summary>What the whole blog is about.</summary>
    public required BlogOverview Overview { get; init; }

    /// <summary>Days of the oldest and newest post; null when no post has a date.</summary>
    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }
}
