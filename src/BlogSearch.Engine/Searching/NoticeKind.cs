namespace BlogSearch.Searching;

public enum NoticeKind
{
    /// <summary>A part of the query was left out; the text is that part.</summary>
    Ignored,

    /// <summary>No post has all words; the text is the words that were let go.</summary>
    Relaxed,

    /// <summary>A word that no post has was taken for another; the text is <c>kubernetes for kuberntes</c>.</summary>
    Corrected,

    /// <summary>Little was found for a rare word that looks like a common one; nothing was changed. The text is the query that may have been meant.</summary>
    DidYouMean,

    /// <summary>The query was longer than the limits allow; the text says how much was used.</summary>
    Shortened,

    /// <summary>The time limit was reached; the text says so.</summary>
    TimedOut,

    /// <summary>A parameter of the address made no sense and the nearest sensible value was taken; the text says which.</summary>
    Adjusted,
}
