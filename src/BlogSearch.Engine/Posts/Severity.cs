namespace BlogSearch.Posts;

public enum Severity
{
    /// <summary>Nothing to mend, such as a page without a date.</summary>
    Information,

    /// <summary>Indexed, but look.</summary>
    Warning,

    /// <summary>Left out.</summary>
    Error,
}
