using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;

namespace BlogSearch.Indexing.Languages;

/// <summary>Words of each language that say little about what is asked for.</summary>
internal static class StopLists
{
    /// <summary>Words as they are written, with their accents; empty for a language of which none are known.</summary>
    /// <param name="language">As <see cref="LanguageTag.Primary"/> has it.</param>
    public static IEnumerable<string> Of(string language) =>
        Lucenes(language) is { } words ? words.Where(word => !word.Contains(' ', StringComparison.Ordinal)) : LanguageWords.Of(language);

    private static CharArraySet? Lucenes(string language) => language switch
    {
        "de" => GermanAnalyzer.DefaultStopSet,
        "fr" => FrenchAnalyzer.DefaultStopSet,
        "es" => SpanishAnalyzer.DefaultStopSet,
        "pt" => PortugueseAnalyzer.DefaultStopSet,
        "it" => ItalianAnalyzer.DefaultStopSet,
        "nl" => DutchAnalyzer.DefaultStopSet,
        "ru" => RussianAnalyzer.DefaultStopSet,
        "da" => DanishAnalyzer.DefaultStopSet,
        "sv" => SwedishAnalyzer.DefaultStopSet,
        "no" => NorwegianAnalyzer.DefaultStopSet,
        "fi" => FinnishAnalyzer.DefaultStopSet,
        "hu" => HungarianAnalyzer.DefaultStopSet,
        "ro" => RomanianAnalyzer.DefaultStopSet,
        "tr" => TurkishAnalyzer.DefaultStopSet,
        "ca" => CatalanAnalyzer.DefaultStopSet,
        "eu" => BasqueAnalyzer.DefaultStopSet,
        "hy" => ArmenianAnalyzer.DefaultStopSet,
        "ga" => IrishAnalyzer.DefaultStopSet,
        "gl" => GalicianAnalyzer.DefaultStopSet,
        "cs" => CzechAnalyzer.DefaultStopSet,
        "lv" => LatvianAnalyzer.DefaultStopSet,
        "bg" => BulgarianAnalyzer.DefaultStopSet,
        "el" => GreekAnalyzer.DefaultStopSet,
        "id" => IndonesianAnalyzer.DefaultStopSet,
        "ar" => ArabicAnalyzer.DefaultStopSet,
        "fa" => PersianAnalyzer.DefaultStopSet,
        "ckb" => SoraniAnalyzer.DefaultStopSet,
        "hi" => HindiAnalyzer.DefaultStopSet,
        _ => null,
    };
}
