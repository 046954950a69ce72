namespace BlogSearch.Indexing;

/// <summary>The stem of a word of one language.</summary>
/// <param name="Text">Folded as words are.</param>
/// <param name="IsMarked">True when it stands in the index beside the word, for it differs from the word's form.</param>
/// <param name="IsSpelled">True when the word's accents lead to another stem than the word without them has.</param>
internal readonly record struct WordStem(string Text, bool IsMarked, bool IsSpelled);
