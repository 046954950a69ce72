namespace BlogSearch.Indexing.Languages;

/// <summary>Which script a letter is of, and which language a script is most likely in.</summary>
internal static class Scripts
{
    public static int Count { get; } = Enum.GetValues<Script>().Length;

    /// <returns><see cref="Script.None"/> for what is no letter, or none that tells anything.</returns>
    public static Script Of(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Script.Latin,
        < '\u00C0' => Script.None,
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0531' and <= '\u058F' => Script.Armenian,
        >= '\u05D0' and <= '\u05EA' => Script.Hebrew,
        >= '\u0620' and <= '\u06FF' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0A00' and <= '\u0A7F' => Script.Gurmukhi,
        >= '\u0A80' and <= '\u0AFF' => Script.Gujarati,
        >= '\u0B80' and <= '\u0BFF' => Script.Tamil,
        >= '\u0C00' and <= '\u0C7F' => Script.Telugu,
        >= '\u0C80' and <= '\u0CFF' => Script.Kannada,
        >= '\u0D00' and <= '\u0D7F' => Script.Malayalam,
        >= '\u0D80' and <= '\u0DFF' => Script.Sinhala,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u0E80' and <= '\u0EFF' => Script.Lao,
        >= '\u1000' and <= '\u109F' => Script.Myanmar,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u137F' => Script.Ethiopic,
        >= '\u1780' and <= '\u17FF' => Script.Khmer,
        >= '\u3041' and <= '\u30FF' or >= '\uFF66' and <= '\uFF9F' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => Script.None,
    };

    /// <summary>The script of a language.</summary>
    public static Script Of(string language) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "mn" => Script.Cyrillic,
        "ar" or "fa" or "ur" or "ckb" or "ps" => Script.Arabic,
        "hi" or "mr" or "ne" => Script.Devanagari,
        _ => Enum.GetValues<Script>().FirstOrDefault(script => Language(script) == language) is var own and not Script.None ? own : Script.Latin,
    };

    /// <summary>The language that most texts in a script are in; of Latin letters none.</summary>
    public static string? Language(Script script) => script switch
    {
        Script.Cyrillic => "ru",
        Script.Arabic => "ar",
        Script.Devanagari => "hi",
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Khmer => "km",
        Script.Myanmar => "my",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Ethiopic => "am",
        _ => null,
    };

    /// <summary>What a letter says against one of an alphabet: a sign of Han is a word, one of Kana or Hangul a syllable.</summary>
    public static int Weight(Script script) => script is Script.Han or Script.Kana or Script.Hangul ? 3 : 1;
}
