namespace BlogSearch.Indexing.Languages;

/// <summary>Counts what speaks for each language in one text.</summary>
internal sealed class LanguageTally
{
    /// <summary>Longer words are in no list.</summary>
    private const int LongestWord = 12;

    private readonly int[] _letters = new int[Scripts.Count];
    private readonly Dictionary<string, int> _signs = new(StringComparer.Ordinal);

    /// <summary>All words.</summary>
    public int Words { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord + 1];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                TakeWord(lower[..length]);
                length = 0;
                continue;
            }

            _letters[(int)Scripts.Of(c)]++;
            if (length <= LongestWord)
            {
                lower[length++] = char.ToLowerInvariant(c);
            }

            if (c >= 128)
            {
                Count([LanguageWords.LetterSign, char.ToLowerInvariant(c)]);
            }
        }

        TakeWord(lower[..length]);
    }

    public int Letters(Script script) => _letters[(int)script];

    /// <returns>The script of more than half of the text; <see cref="Script.None"/> when there is none. Han among Kana is Japanese.</returns>
    public Script Dominant()
    {
        var weighed = new int[_letters.Length];
        for (var i = 1; i < weighed.Length; i++)
        {
            weighed[i] = _letters[i] * Scripts.Weight((Script)i);
        }

        // One sign of Kana in ten of Han is more than a quotation.
        if (_letters[(int)Script.Kana] * 10 > _letters[(int)Script.Han])
        {
            weighed[(int)Script.Kana] += weighed[(int)Script.Han];
            weighed[(int)Script.Han] = 0;
        }

        var most = Array.IndexOf(weighed, weighed.Max());
        return weighed[most] * 2 > weighed.Sum() ? (Script)most : Script.None;
    }

    /// <summary>The language of that script for which most speaks; words and letters that several have speak less for each.</summary>
    public string? Best(Script script)
    {
        var weights = new double[LanguageWords.Languages.Length];
        foreach (var (sign, times) in _signs)
        {
            var languages = LanguageWords.Signs[sign];
            foreach (var language in languages)
            {
                weights[language] += times / Math.Sqrt(languages.Length);
            }
        }

        return Enumerable.Range(0, weights.Length)
            .Where(language => weights[language] > 0 && LanguageWords.ScriptOf[language] == script)
            .OrderByDescending(language => weights[language])
            .ThenBy(language => language)
            .Select(language => LanguageWords.Languages[language])
            .FirstOrDefault();
    }

    /// <summary>Common words of a language in the text, how many different ones, and how much of it, letters too, does not speak for another language as well.</summary>
    public (int Words, int Different, int Telling) Of(string language, string other)
    {
        var number = LanguageWords.Languages.IndexOf(language);
        var against = LanguageWords.Languages.IndexOf(other);
        var (words, different, telling) = (0, 0, 0);
        foreach (var (sign, times) in _signs)
        {
            var languages = LanguageWords.Signs[sign];
            if (!languages.Contains(number))
            {
                continue;
            }

            telling += languages.Contains(against) ? 0 : times;
            if (sign[0] != LanguageWords.LetterSign)
            {
                words += times;
                different++;
            }
        }

        return (words, different, telling);
    }

    private void TakeWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return;
        }

        Words++;
        if (word.Length <= LongestWord)
        {
            Count(word);
        }
    }

    private void Count(ReadOnlySpan<char> sign)
    {
        if (LanguageWords.Signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sign, out _))
        {
            var known = _signs.GetAlternateLookup<ReadOnlySpan<char>>();
            known[sign] = known.TryGetValue(sign, out var times) ? times + 1 : 1;
        }
    }
}
