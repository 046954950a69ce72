namespace BlogSearch.Searching.Explaining;

public enum PostStanding
{
    /// <summary>It has all that was asked for.</summary>
    Found,

    /// <summary>It has only some of the words, and stands behind all that have them.</summary>
    Partial,

    NotFound,
}
