using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>A word or a phrase of a query, as typed.</summary>
internal sealed record QueryPart
{
    /// <summary>Without quotes, sign and filter name.</summary>
    public required string Text { get; init; }

    /// <summary>Only in exactly this form.</summary>
    public bool Quoted { get; init; }

    /// <summary>Posts with it are left out.</summary>
    public bool Negated { get; init; }

    /// <summary>Any word that begins so.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Parts with the same number are alternatives, of which one is enough (<c>OR</c>); null stands alone.</summary>
    public int? Choice { get; init; }

    /// <summary>Where it stands in the text, quotes included; both 0 for a value of a filter.</summary>
    public int Start { get; init; }

    /// <summary>The first character behind it.</summary>
    public int End { get; init; }

    /// <summary>The one field to look in; null is all.</summary>
    public WordField? Field { get; init; }
}
