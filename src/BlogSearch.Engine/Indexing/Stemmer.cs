using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace BlogSearch.Indexing;

/// <summary>Cuts words of one language back to their stem. Not for several threads at once.</summary>
internal sealed class Stemmer
{
    /// <summary>Words that were stemmed before; a blog's vocabulary is small and stemming is not cheap.</summary>
    private const int Remembered = 100_000;

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SnowballProgram _program;

    private Stemmer(SnowballProgram program)
    {
        _program = program;
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The stemmer of a language; null where there is none, so that its words stay as they are.</summary>
    /// <param name="language">BCP 47; regions do not matter.</param>
    public static Stemmer? For(string language)
    {
        SnowballProgram? program = Primary(language) switch
        {
            "en" => new PorterStemmer(),
            "de" => new German2Stemmer(),
            "fr" => new FrenchStemmer(),
            "es" => new SpanishStemmer(),
            "pt" => new PortugueseStemmer(),
            "it" => new ItalianStemmer(),
            "nl" => new DutchStemmer(),
            "ru" => new RussianStemmer(),
            "da" => new DanishStemmer(),
            "sv" => new SwedishStemmer(),
            "no" or "nb" or "nn" => new NorwegianStemmer(),
            "fi" => new FinnishStemmer(),
            "hu" => new HungarianStemmer(),
            "ro" => new RomanianStemmer(),
            "tr" => new TurkishStemmer(),
            "ca" => new CatalanStemmer(),
            "eu" => new BasqueStemmer(),
            "hy" => new ArmenianStemmer(),
            "ga" => new IrishStemmer(),
            _ => null,
        };
        return program is null ? null : new Stemmer(program);
    }

    /// <summary>The stem of a folded word; words with digits or signs are their own.</summary>
    public string Stem(ReadOnlySpan<char> form)
    {
        if (_lookup.TryGetValue(form, out var known))
        {
            return known;
        }

        var word = form.ToString();
        var stem = Cut(word);
        if (_stems.Count < Remembered)
        {
            _stems[word] = stem;
        }

        return stem;
    }

    private static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }

    private string Cut(string word)
    {
        var possessive = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        foreach (var c in possessive)
        {
            if (!char.IsLetter(c) && c != '\'')
            {
                return possessive;
            }
        }

        // Snowball's stemmers take words of two letters and fewer apart as readily as longer ones.
        if (possessive.Length < 3)
        {
            return possessive;
        }

        _program.SetCurrent(possessive);
        _program.Stem();
        var stem = _program.Current;
        return stem.Length == 0 ? possessive : stem;
    }
}
