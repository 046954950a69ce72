namespace BlogSearch.Searching;

/// <summary>What a filter can ask about; also the bit under which a post fails it.</summary>
internal enum FacetKind
{
    Tag,
    Category,
    Author,
    Language,
    Code,

    /// <summary>The day; its facets are year and month.</summary>
    Date,
}
