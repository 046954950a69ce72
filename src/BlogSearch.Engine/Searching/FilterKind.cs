namespace BlogSearch.Searching;

/// <summary>What a typed filter asks about. The first ones are those of <see cref="FacetKind"/>, in its order.</summary>
internal enum FilterKind
{
    Tag,
    Category,
    Author,
    Language,
    Code,

    /// <summary>The day of a post lies in a period: <c>date:2019-11</c>, <c>year:2019</c>.</summary>
    Date,

    /// <summary>It lies before the first day of a period.</summary>
    Before,

    /// <summary>It lies after the last day of a period.</summary>
    After,

    /// <summary><c>is:page</c>, <c>is:post</c>.</summary>
    Is,

    /// <summary><c>has:code</c>.</summary>
    Has,

    /// <summary>Links to a site, a page or a post: <c>links:github.com</c>.</summary>
    Links,
}
