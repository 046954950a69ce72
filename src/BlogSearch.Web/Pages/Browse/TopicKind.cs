namespace BlogSearch.Web.Pages.Browse;

/// <summary>What a page of its own gathers posts by.</summary>
public enum TopicKind
{
    Tag,
    Category,
    Author,
}
