namespace BlogSearch.Web.Serving;

/// <summary>How a watched generation stands.</summary>
public enum PromotionState
{
    Watching,

    /// <summary>Nothing spoke against it.</summary>
    Kept,

    /// <summary>Too few searches to judge by; it stays.</summary>
    Unjudged,

    /// <summary>A check failed, and the one before is live again.</summary>
    Undone,

    /// <summary>A check failed, and there is none to go back to.</summary>
    Stuck,

    /// <summary>Another generation was made live, or somebody decided, before its time was over.</summary>
    Replaced,
}
