using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace BlogSearch.Indexing.Languages;

/// <summary>How one language's words are cut back. Snowball's stemmers know verbs too, which the light ones for French, Spanish and their kin do not.</summary>
/// <param name="OfForm">True when the word is wanted without its accents, or they carry nothing.</param>
/// <param name="Cut">From a word in lower case to its stem. Not for several threads at once.</param>
internal sealed record StemCut(bool OfForm, Func<string, string> Cut)
{
    /// <summary>True where nothing but endings is cut and changed. It saves looking at most words of a text, so the languages that many blogs are in say it.</summary>
    public bool KeepsFirst { get; private init; }

    /// <returns>Null where the language has none.</returns>
    public static StemCut? For(string language) => language switch
    {
        "en" => new StemCut(true, Snowball(new PorterStemmer())) { KeepsFirst = true },
        "de" => new StemCut(false, Snowball(new German2Stemmer())) { KeepsFirst = true },
        "fr" => new StemCut(false, Snowball(new FrenchStemmer())) { KeepsFirst = true },
        "es" => new StemCut(false, Snowball(new SpanishStemmer())) { KeepsFirst = true },
        "pt" => new StemCut(false, Portuguese(Snowball(new PortugueseStemmer()))),
        "it" => new StemCut(false, Snowball(new ItalianStemmer())) { KeepsFirst = true },
        "nl" => new StemCut(false, Dutch(Snowball(new KpStemmer()))),
        "ru" => new StemCut(true, Snowball(new RussianStemmer())),
        "da" => new StemCut(false, Snowball(new DanishStemmer())) { KeepsFirst = true },
        "sv" => new StemCut(false, Snowball(new SwedishStemmer())) { KeepsFirst = true },
        "no" => new StemCut(false, Snowball(new NorwegianStemmer())) { KeepsFirst = true },
        "fi" => new StemCut(false, Snowball(new FinnishStemmer())),
        "hu" => new StemCut(false, Snowball(new HungarianStemmer())),
        "ro" => new StemCut(false, Romanian(Snowball(new RomanianStemmer()))),
        "tr" => new StemCut(false, Turkish(Snowball(new TurkishStemmer()))),
        "ca" => new StemCut(false, Snowball(new CatalanStemmer())),
        "eu" => new StemCut(false, Snowball(new BasqueStemmer())),
        "hy" => new StemCut(false, Snowball(new ArmenianStemmer())),
        "ga" => new StemCut(false, Snowball(new IrishStemmer())),
        "gl" => new StemCut(false, InPlace(new GalicianStemmer().Stem)),
        "cs" => new StemCut(false, InPlace(new CzechStemmer().Stem)),
        "lv" => new StemCut(false, InPlace(new LatvianStemmer().Stem)),
        "bg" => new StemCut(true, InPlace(new BulgarianStemmer().Stem)),
        "el" => new StemCut(true, InPlace(new GreekStemmer().Stem)),
        "id" => new StemCut(true, InPlace((word, length) => new IndonesianStemmer().Stem(word, length, stemDerivational: true))),
        "ar" => new StemCut(true, InPlace(new ArabicStemmer().Stem)),
        "fa" => new StemCut(true, InPlace(new PersianStemmer().Stem)),
        "ckb" => new StemCut(false, InPlace((word, length) => new SoraniStemmer().Stem(word, new SoraniNormalizer().Normalize(word, length)))),
        "hi" => new StemCut(false, InPlace(Hindi)),
        _ => null,
    };

    private static Func<string, string> Snowball(SnowballProgram program) => word =>
    {
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    };

    // Some of them write a letter or two behind the word before they cut it.
    private static Func<string, string> InPlace(Func<char[], int, int> stem) => word =>
    {
        var letters = new char[word.Length + 4];
        word.CopyTo(letters);
        return new string(letters, 0, stem(letters, word.Length));
    };

    private static int Hindi(char[] word, int length) =>
        new HindiStemmer().Stem(word, new HindiNormalizer().Normalize(word, new IndicNormalizer().Normalize(word, length)));

    /// <summary>Snowball leaves the plurals of words in -ão and -l as they are: <c>ações</c>, <c>locais</c>.</summary>
    private static Func<string, string> Portuguese(Func<string, string> cut) => word => cut(word switch
    {
        [.., 'õ' or 'ã', 'e', 's'] => word[..^3] + "ão",
        [.., 'o', 'e', 's'] => word[..^3] + "ao",
        [_, _, .., 'a', 'i', 's'] when word.Length > 4 => word[..^2] + "l",
        [.., 'é', 'i', 's'] => word[..^3] + "el",
        [.., 'ó', 'i', 's'] => word[..^3] + "ol",
        _ => word,
    });

    /// <summary>Kraaij and Pohlmann's stemmer brings <c>huizen</c> to <c>huis</c>, which Snowball's newer one does not. These it gets wrong, as Lucene's analyzer knows.</summary>
    private static Func<string, string> Dutch(Func<string, string> cut) => word => word switch
    {
        "fiets" or "bromfiets" => word,
        "kinderen" => "kind",
        _ => cut(word),
    };

    /// <summary>Snowball knows the letters with cedillas of the time before Unicode had those with commas.</summary>
    private static Func<string, string> Romanian(Func<string, string> cut) => word => cut(word.Replace('ș', 'ş').Replace('ț', 'ţ'));

    /// <summary>An apostrophe parts a name from its endings: <c>Türkiye'de</c>.</summary>
    private static Func<string, string> Turkish(Func<string, string> cut) => word => cut(word.IndexOf('\'', StringComparison.Ordinal) is var end and > 0 ? word[..end] : word);
}
