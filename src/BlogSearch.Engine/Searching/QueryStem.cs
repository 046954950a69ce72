namespace BlogSearch.Searching;

/// <summary>A stem that counts as a word of the query, in posts of some languages.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Languages">A bit for each language of <see cref="PostLanguages"/> whose words of this stem are meant.</param>
internal readonly record struct QueryStem(string Text, ulong Languages);
