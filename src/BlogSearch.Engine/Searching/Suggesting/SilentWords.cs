using System.Collections.Frozen;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Util;

namespace BlogSearch.Searching.Suggesting;

/// <summary>Words that say nothing alone and neither begin nor end a phrase worth suggesting, folded.</summary>
internal static class SilentWords
{
    /// <summary>More than a search leaves out: what frames sentences in English is no subject of a post either.</summary>
    private const string EnglishWords =
        "a about above after again against all almost also although always am an and another any anyway are arent around as at available away back based be because become been "
        + "before being below best better between both but by came can cannot cant come comes could couldnt create current currently did didnt different do does doesnt doing done "
        + "dont down during each easily either else end enough etc even ever every example far feel few find fine first following for found from full further get gets getting give "
        + "given gives go goes going good got great had hadnt handle has hasnt have havent having he hence her here heres hers him his hope how however i id if ill im in including "
        + "indeed instead into is isnt it its itself ive just keep kind know known last later least less let lets like likely little long look looking lot lots made main make makes "
        + "making many may maybe me mean means might more most much must my myself necessary need needed needs neither never new next no nor not note nothing now of off often ok on "
        + "once one ones only onto or other others otherwise our ours out over own part perhaps place please point possible post posts pretty probably put quite rather read ready "
        + "really recent recently related right run running said same say says second see seem seems seen set several she should shouldnt show shows similar simple simply since so "
        + "some someone something sometimes soon sort sounds specific still stuff such sure taken taking tell than thank thanks that thats the their theirs them themselves "
        + "then there theres therefore these they theyre thing things think third this those though three through thus time times to today together too took top totally true try "
        + "trying turn two under unless until up upon us use used useful user uses using usually various very via want wanted wants was wasnt way ways we well went were werent what "
        + "whatever whats when where whether which while who whole whom whose why will with within without wont word words work worked working works would wouldnt write writing "
        + "written yes yet you youd youll your youre yours yourself youve "
        + "hed hell hes itd itll shed shell shes thatd thatll thered therell theyd theyll theyre theyve wed weve whos wholl youd";

    private static readonly FrozenSet<string> English = EnglishWords.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Lazy<FrozenSet<string>>> Others = new Dictionary<string, Func<CharArraySet>>(StringComparer.OrdinalIgnoreCase)
    {
        ["da"] = () => DanishAnalyzer.DefaultStopSet,
        ["de"] = () => GermanAnalyzer.DefaultStopSet,
        ["es"] = () => SpanishAnalyzer.DefaultStopSet,
        ["fi"] = () => FinnishAnalyzer.DefaultStopSet,
        ["fr"] = () => FrenchAnalyzer.DefaultStopSet,
        ["hu"] = () => HungarianAnalyzer.DefaultStopSet,
        ["it"] = () => ItalianAnalyzer.DefaultStopSet,
        ["nl"] = () => DutchAnalyzer.DefaultStopSet,
        ["no"] = () => NorwegianAnalyzer.DefaultStopSet,
        ["nb"] = () => NorwegianAnalyzer.DefaultStopSet,
        ["pt"] = () => PortugueseAnalyzer.DefaultStopSet,
        ["ru"] = () => RussianAnalyzer.DefaultStopSet,
        ["sv"] = () => SwedishAnalyzer.DefaultStopSet,
    }.ToFrozenDictionary(
        language => language.Key,
        language => new Lazy<FrozenSet<string>>(() => language.Value().Select(FoldedText.KeyOf).ToFrozenSet(StringComparer.Ordinal)),
        StringComparer.OrdinalIgnoreCase);

    /// <param name="language">BCP 47 tag of a post. Where nothing is known of its language, no word is silent.</param>
    public static FrozenSet<string> Of(string language)
    {
        var name = language.AsSpan();
        name = name.IndexOf('-') is var cut and > 0 ? name[..cut] : name;
        return name.Equals("en", StringComparison.OrdinalIgnoreCase) || name.IsEmpty ? English
            : Others.TryGetValue(name.ToString(), out var words) ? words.Value
            : FrozenSet<string>.Empty;
    }
}
