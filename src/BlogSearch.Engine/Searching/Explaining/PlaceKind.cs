namespace BlogSearch.Searching.Explaining;

/// <summary>The parts of a post that are searched, in the order in which they say what it is about.</summary>
public enum PlaceKind
{
    Title,
    Headings,

    /// <summary>Tags and categories.</summary>
    Tags,
    Description,
    Body,
    Code,

    /// <summary>The texts with which other posts link to it.</summary>
    LinkTexts,
}
