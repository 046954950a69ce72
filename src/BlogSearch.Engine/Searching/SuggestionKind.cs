namespace BlogSearch.Searching;

/// <summary>What a suggestion leads to.</summary>
public enum SuggestionKind
{
    /// <summary>A search for words that the posts use.</summary>
    Phrase,

    /// <summary>The posts with a tag.</summary>
    Tag,

    /// <summary>The posts of a category.</summary>
    Category,

    /// <summary>The posts of an author.</summary>
    Author,

    /// <summary>One post.</summary>
    Post,
}
