namespace BlogSearch.Searching;

/// <summary>Something the reader should know about how her query was understood.</summary>
/// <param name="Kind">One of <see cref="NoticeKind"/>, for programs.</param>
/// <param name="Text">What was done, in the reader's words, as plain text: <c>before:someday</c> for <see cref="NoticeKind.Ignored"/>.</param>
public sealed record Notice(NoticeKind Kind, string Text)
{
    internal Notice(NoticeKind kind, Sentence said)
        : this(kind, said.ToString()) => Said = said;

    /// <summary>The same as <see cref="Text"/> where that is English rather than the reader's own words; null where it is hers.</summary>
    public Sentence? Said { get; }

    /// <summary>A query text that undoes or mends what was done; null where there is none.</summary>
    public string? Instead { get; init; }
}
