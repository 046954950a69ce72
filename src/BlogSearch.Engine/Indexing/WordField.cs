namespace BlogSearch.Indexing;

/// <summary>The fields of a post that hold words.</summary>
internal enum WordField
{
    Title,
    Headings,

    /// <summary>Tags and categories as words, so that a word which is only a tag is found.</summary>
    Tags,
    Description,

    /// <summary>All that is visible but code blocks.</summary>
    Body,
    Code,
}
