namespace BlogSearch.Indexing.Languages;

/// <summary>Letters that languages share.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Armenian,
    Georgian,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Ethiopic,
}
