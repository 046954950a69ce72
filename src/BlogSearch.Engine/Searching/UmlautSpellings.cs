namespace BlogSearch.Searching;

/// <summary>The spellings of a word whose umlauts may have been written with an e: <c>zuerich</c> for <c>zürich</c>, which the index folds to <c>zurich</c>.</summary>
internal readonly record struct UmlautSpellings(string Word)
{
    /// <returns>The first spelling that posts have; null when none has.</returns>
    public string? Find(Vocabulary vocabulary)
    {
        var folded = Word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        return folded != Word && vocabulary.Posts(folded) > 0 ? folded : null;
    }
}
