namespace BlogSearch.Indexing.Languages;

/// <summary>What a BCP 47 tag says about words: regions and scripts do not matter, and some languages go by several names.</summary>
internal static class LanguageTag
{
    /// <returns>The language in lower case: <c>de</c> for <c>de-CH</c>, <c>no</c> for <c>nb</c>.</returns>
    public static string Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary switch
        {
            "nb" or "nn" => "no",
            "iw" => "he",
            "in" or "ms" => "id",
            "bs" or "sh" => "hr",
            "ku" => "ckb",
            "cmn" or "yue" => "zh",
            _ => primary,
        };
    }

    /// <summary>True where words of the language are stemmed, or some of them known for saying little.</summary>
    public static bool IsKnown(string primary) => StemCut.For(primary) is not null || LanguageWords.Has(primary);
}
