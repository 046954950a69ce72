namespace BlogSearch.Text;

/// <summary>What an element means for the text of a page.</summary>
internal enum HtmlElement
{
    Span,
    Block,
    Cell,
    Heading,
    Link,
    Image,
    Pre,

    /// <summary>Its content is not shown.</summary>
    Hidden,
}
