namespace BlogSearch.Indexing.Checking;

/// <summary>What a <see cref="Finding"/> is about, in the order of a report.</summary>
public enum FindingKind
{
    /// <summary>Something about reading a file: broken front matter, a missing title, no date.</summary>
    Reading,
    DuplicateUrl,

    /// <summary>The blog's own links name other URLs than its posts are taken to have.</summary>
    UrlPattern,

    /// <summary>The built site has no page at a post's URL.</summary>
    MissingPage,

    /// <summary>The built page lacks the id of a heading.</summary>
    MissingAnchor,

    /// <summary>The generator's own link syntax leads to no published post.</summary>
    DeadReference,

    /// <summary>A link to the own site leads nowhere.</summary>
    DeadLink,

    /// <summary>A link leads to a draft, a future or an expired post.</summary>
    UnpublishedLink,
    DeadAnchor,

    /// <summary>A target that cannot be what the author meant.</summary>
    SlippedTarget,

    /// <summary>Links to the own site that cannot be judged from the posts alone.</summary>
    UnknownLink,

    /// <summary>The day of a post disagrees with its URL or file name.</summary>
    Day,
    Title,
    DuplicateTitle,
    SimilarTags,
    SimilarCategories,
    RareTag,
    RareCategory,

    /// <summary>A draft, a future or an expired post.</summary>
    LeftOut,
}
