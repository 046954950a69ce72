using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using BlogSearch.Indexing.Languages;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>The words of one language that say little about what is asked for, folded.</summary>
/// <param name="Common">Words of nearly every sentence.</param>
/// <param name="Frame">What frames a question or names a post from afar: "a post I wrote about …", "papers which discuss …".</param>
/// <param name="Asides">Verbs of thinking and wanting, which say how one came to a subject rather than what it is: "why I chose …", "I need to …".</param>
internal sealed record StopList(FrozenSet<string> Common, FrozenSet<string> Frame, FrozenSet<string> Asides)
{
    private static readonly ConcurrentDictionary<string, StopList> Known = new(StringComparer.Ordinal);

    /// <param name="language">As <see cref="LanguageTag.Primary"/> has it; without words of its own it has the English ones, which technical writing mixes in everywhere.</param>
    public static StopList For(string language) => Known.GetOrAdd(language, static language =>
        language is not "en" && StopLists.Of(language).ToList() is { Count: > 0 } own ? new StopList(Fold(own), Words(FrameOf(language)), []) : English());

    private static StopList English() => new(
        Words(
            "a an and are as at be but by do does for from had has have how i if in into is it its me my no not of on or our such that the their then "
            + "there these they this to was we were what when where which who why will with you your i've i'd i'm it's"),
        Words(
            "post posts article articles blog entry entries here see read look looking discuss discusses discussed discussing discussion mention mentioned "
            + "talk talked write wrote written writing about earlier previous previously recent recently before after some any more most other another "
            + "use used using way ways really very much also been being can could would should may might must let make made get got "
            + "concerning regarding describe describes described describing description information paper papers give given find found various "
            + "announce announces announced announcing introduce introduces introduced introducing introductory propose proposes proposed proposing "
            + "publish publishes published posted posting blogged released releasing explain explains explained explaining outline outlines outlined summarize "
            + "summarizes summarized documented detailed covers covered covering shows showed shown showing tell tells told say says said saying noted reveal reveals "
            + "revealed promised presented reviewed reported asked "
            + "thing things stuff something anything everything nothing someone somebody anyone anybody everyone everybody folks guys lot lots bit"),
        Words(
            "choose chooses chose chosen choosing decide decides decided deciding want wants wanted wanting need needs needed needing try tries tried trying "
            + "think thinks thought thinking know knows knew known knowing like likes liked believe believes believed consider considers considered considering "
            + "wonder wonders wondered wondering seem seems seemed"));

    private static string FrameOf(string language) => language switch
    {
        "de" => "artikel beitrag beiträge beitrags blog text texte lesen gelesen geschrieben schreiben schrieb finden suche suchen gibt gut besser sehr einfach gerade etwas beschreibt beschreiben beschrieben thema bezüglich verwenden benutzen nutzen machen gemacht geht gehen",
        "fr" => "article articles billet billets blog texte lire écrire écrit écrits trouver cherche chercher parle parler propos sujet concernant décrit décrire utiliser utilisation faire comment quelque quelques",
        "es" => "artículo artículos entrada entradas blog texto leer escribir escrito escribí encontrar busco buscar habla hablar acerca tema describe describir usar usando uso hacer cómo",
        "pt" => "artigo artigos post posts blog texto ler escrever escrito escrevi encontrar procuro procurar fala falar sobre tema descreve descrever usar usando uso fazer como",
        "it" => "articolo articoli post blog testo leggere scrivere scritto trovare cerco cercare parla parlare riguardo tema descrive descrivere usare usando uso fare come",
        "nl" => "artikel artikelen bericht berichten blog tekst lezen schrijven geschreven schreef vinden zoek zoeken gaat onderwerp beschrijft beschrijven gebruik gebruiken maken gemaakt",
        "ru" => "статья статьи пост посты блог текст читать писать написал написано найти ищу поиск рассказывает описывает описание использовать использование сделать",
        _ => "blog post posts",
    };

    private static FrozenSet<string> Words(string words) => Fold(words.Split(' '));

    private static FrozenSet<string> Fold(IEnumerable<string> words)
    {
        var buffer = new char[64];
        var scratch = new StringBuilder();
        var forms = new List<string>();
        foreach (var word in words)
        {
            var length = WordForm.Fold(word, ref buffer, scratch);
            forms.Add(new string(buffer, 0, length));
        }

        return forms.ToFrozenSet(StringComparer.Ordinal);
    }
}
