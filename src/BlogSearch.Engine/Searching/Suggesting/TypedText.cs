namespace BlogSearch.Searching.Suggesting;

/// <summary>What has been typed of a query so far, as far as it can be completed.</summary>
internal sealed record TypedText
{
    /// <summary>The words, folded, the last one perhaps only begun.</summary>
    public required string[] Words { get; init; }

    /// <summary>What stands before the last word, as typed; empty when that is the only one.</summary>
    public required string Before { get; init; }

    /// <summary>The last word, folded; more than one where it holds a hyphen. Empty behind a space and where it is a sign of the query language.</summary>
    public required string[] Last { get; init; }

    /// <summary>The facet that the last word names a value of: <c>tag:kub</c>.</summary>
    public SuggestionKind? Facet { get; init; }

    /// <summary>False where signs of the query language stand among the words: then they are not words alone.</summary>
    public required bool IsPlain { get; init; }

    /// <returns>Null when there is nothing to complete, or too much.</returns>
    public static TypedText? Read(string text)
    {
        text = text.TrimStart();
        if (text.Length is 0 or > SuggestLimits.QueryLength || text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var cut = text.LastIndexOf(' ') + 1;
        var (before, last) = (text[..cut].Trim(), text[cut..]);
        var facet = FacetOf(last);
        var typed = new TypedText
        {
            Words = Fold(text),
            Before = before,
            Last = facet is not null ? Fold(last[(last.IndexOf(':', StringComparison.Ordinal) + 1)..]) : IsSign(last) ? [] : Fold(last),
            Facet = facet,
            IsPlain = !text.Split(' ').Any(IsSign),
        };
        return typed.Words.Length is 0 or > SuggestLimits.QueryWords ? null : typed;
    }

    private static SuggestionKind? FacetOf(string word) => word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && FilterName.Find(word.AsSpan(0, colon)) is { } name
        ? FilterName.Kind(name) switch
        {
            FilterKind.Tag => SuggestionKind.Tag,
            FilterKind.Category => SuggestionKind.Category,
            FilterKind.Author => SuggestionKind.Author,
            _ => null,
        }
        : null;

    private static bool IsSign(string word) => word is "OR" or "NOT" or "AND" || word.StartsWith('-') || word.AsSpan().ContainsAny(":*|");

    private static string[] Fold(string text) => FoldedText.KeyOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
