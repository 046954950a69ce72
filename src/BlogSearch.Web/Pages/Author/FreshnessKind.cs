namespace BlogSearch.Web.Pages.Author;

/// <summary>Whether readers search the posts as they are, in the order of how bad it is when they do not.</summary>
public enum FreshnessKind
{
    Fresh,

    /// <summary>Fresh as far as can be told, but nobody looked for a day.</summary>
    Unwatched,

    /// <summary>A run is under way.</summary>
    Running,

    /// <summary>A new generation waits for a decision.</summary>
    Waiting,

    /// <summary>The posts have changed since.</summary>
    Stale,

    /// <summary>The last run came to nothing, or the folder cannot be read.</summary>
    Failed,
}
