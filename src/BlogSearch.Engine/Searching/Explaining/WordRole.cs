namespace BlogSearch.Searching.Explaining;

/// <summary>What a word of the query asks of a post.</summary>
public enum WordRole
{
    /// <summary>Has to be there.</summary>
    Needed,

    /// <summary>One of many words, of which any is enough.</summary>
    Any,

    /// <summary>So common that a post need not have it.</summary>
    Common,

    /// <summary>Says how one came to what is asked for, rather than names it, so that a post need not have it.</summary>
    Aside,

    /// <summary>Was asked for, but no post has all the words, and this one was let go.</summary>
    LetGo,

    /// <summary>Has to be in the title.</summary>
    InTitle,

    /// <summary>Must not be there.</summary>
    Unwanted,
}
