namespace BlogSearch.Searching.Suggesting;

/// <param name="Text">As it is mostly written.</param>
/// <param name="Posts">Posts read that have it.</param>
/// <param name="Titles">Of these the ones that have it in the title.</param>
internal readonly record struct Phrase(string Text, int Posts, int Titles);
