using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BlogSearch.Indexing.Languages;

/// <summary>The words that nearly every sentence of a language has, and the letters that few others have: enough to tell by which one a text is in.</summary>
internal static class LanguageWords
{
    /// <summary>Stands before a letter that speaks for a language, so that it is no word.</summary>
    public const char LetterSign = '*';

    private static readonly ImmutableArray<(string Language, string Words, string Letters)> Known =
    [
        ("en", "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you we there would their has been when who will more if out so what up my your can do about how like i these into than its our just some", ""),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man dann wir ich wenn kann sehr hier diese dieser gibt schon eines waren wurde wurden", "äöüß"),
        ("fr", "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux ou cette mais comme nous elle être fait ont ses leur été tout on je vous très même sans si aussi où ces notre à votre leurs peut c d l qu n", "éèêàçùîôâœ"),
        ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante es son fue ser está han ha están", "áéíóúñ¿¡"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo são você são", "ãõáéíóúâêç"),
        ("it", "di e il la che in un a per è una sono del con non le i si da dei della al come più gli alla nel anche lo ha delle ma dal su se o ci questo questa nella essere loro quando stato molto ed degli suo sua perché cosa hanno tra l dell", "èàìòù"),
        ("nl", "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door naar nog worden wordt wel heeft hebben kan meer deze dit die over tot je we zo had was geen veel wij hun onze werd ik hij", "ë"),
        ("da", "og i at det er en til på som for af de med den ikke et har der var om jeg fra men kan vi så du eller efter ved også være nu skal hvor blev meget når hvis have mig hans hun hvad", "æøå"),
        ("no", "og i det er på som en til av for at med de ikke har den et om var jeg fra han men vi kan så du eller etter ved også være nå skal hvor ble mye når hvis hva dette bare seg oss", "æøå"),
        ("sv", "och i att det som en på är av för den till med inte om ett de har jag var från men kan vi så du eller efter också vara nu ska hur blev mycket när där han sig alla detta än bara finns", "äöå"),
        ("fi", "ja on ei se että oli hän ovat myös mutta kun kuin joka tai sen mitä niin ole jos vain nyt sitä minä vielä mukaan olla voi sekä tämä jo kuitenkin koska ne", "äö"),
        ("hu", "a az és hogy nem egy is ez volt meg de csak el mint már vagy van ha azt sem még ki lehet kell mert pedig minden nagyon után között amely", "áéíóöőúüű"),
        ("ro", "de și şi în a la cu nu pe care este din un o să mai se pentru că sunt dar fi ca ce au prin sau după fost când foarte aceasta acest", "ăâîșțşţ"),
        ("tr", "ve bir bu da de için ile çok o olarak daha ne gibi var olan sonra kadar ama en her değil ben mi ki şey göre iki bunu zaman veya ya nasıl", "ığşçöü"),
        ("ca", "de la i el que en a les un per amb els del una no és al es va més com però aquest aquesta són o també seva ha tot molt quan sobre hi d l", "éèàçïòóú"),
        ("gl", "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao das ten á súa ou ser moi nos xa está tamén pola polo sen", "áéíóúñ"),
        ("eu", "eta da ez bat du izan dira zen egin dute baina ere hau ditu den beste dela egiten edo dituzte hori gure nire bere baino", ""),
        ("ga", "agus an na ar a i is go do le ag sé tá bhí ní de sin ach níl seo mar leis chun", "áéíóú"),
        ("pl", "i w na z że się nie do to jest o jak a po co ale za od są przez dla czy tak już był jego może oraz tylko przy jako które być jej", "ąćęłńóśźż"),
        ("cs", "a v na se je že s z do to o i k ve pro za by ale si jsou po jako které být jeho tak nebo jen už pod při také není", "ěščřžýáíéůú"),
        ("sk", "a v na sa je že s z do to o i k vo pre za by ale si sú po ako ktoré byť jeho tak alebo len už pod pri tiež nie", "ščťžýáíéúôľ"),
        ("hr", "i u je na da se za su od s kao o a koji to što nije bio iz ne ali sve kako ili biti koja samo još", "čćđšž"),
        ("sl", "in je v na da se za so od z s kot o ki to pa ne iz ali po tudi bi kako biti še", "čšž"),
        ("et", "ja on ei et see oli ka ta kui või ning aga siis mis nii oma kes ma välja kõik seda", "äõöü"),
        ("lv", "un ir ar no uz par ka kas bet tas arī nav to vai ko kā pēc lai", "āčēģīķļņšūž"),
        ("lt", "ir yra kad į su iš tai ne bet kaip o jis buvo dėl apie už tik ar taip", "ąčęėįšųūž"),
        ("id", "yang dan di ini itu dengan untuk dari dalam tidak pada akan ke juga adalah saya ada oleh atau karena bisa lebih dapat mereka kita", ""),
        ("vi", "là và của có không cho một được các trong này với những đã người để khi về tôi như", "ạảấầẩẫậắằặẹẻẽếềểễệịọỏốồổỗộớờởợụủứừửữựỳỹđơư"),
        ("is", "og að í á er sem til við um en var það ekki hann fyrir af með ég frá eru því", "áðéíóúýþæö"),
        ("ru", "и в не на я что он с как это по но они к у из за от все так же для бы вы до мы его только или было если есть уже был при ещё еще о", "ыэёъ"),
        ("uk", "і в не на я що він з як це по але вони до у та за від все так для би ви ми його тільки або було якщо є вже був при ще про", "іїєґ"),
        ("be", "і у не на я што ён з як гэта але яны да за ад ўсё так для", "ўіэы"),
        ("bg", "и в не на се да за от с е че като по са той но до при го си ще това има как след или беше", "ъ"),
        ("sr", "и у је на да се за су од са као о а који то што није из не али све како", "јљњђћџ"),
        ("mk", "и во на да се за со од е не што како ќе тоа но по или има", "јѓќѕљњџ"),
        ("ar", "في من على إلى أن عن هذا التي مع هذه ما كان لا الذي ذلك بين أو كل قد لم", "ةىأإ"),
        ("fa", "در و به از که این را با است برای آن یک خود تا کرد بر هم نیز می شود اما", "پچژگکی"),
        ("ur", "کے کی میں ہے اور سے کا کو پر نے یہ اس کہ بھی ہیں", "ٹڈڑںےہ"),
        ("ckb", "لە و بە کە بۆ ئەم سەر", "ێۆڕڵە"),
        ("hi", "के में की है और से को का पर ने यह एक इस कि हैं भी नहीं लिए कर था", ""),
        ("mr", "आणि आहे या मध्ये ते आहेत हे होते केले", "ळ"),
        ("ne", "र को छ मा लागि भने हो पनि गरेको", ""),
    ];

    /// <summary>By word or letter, the numbers of the languages in <see cref="Languages"/> that have it.</summary>
    public static FrozenDictionary<string, int[]> Signs { get; } = Known
        .SelectMany((known, number) => known.Words.Split(' ').Concat(known.Letters.Select(letter => $"{LetterSign}{letter}")).Distinct(StringComparer.Ordinal).Select(sign => (sign, number)))
        .GroupBy(pair => pair.sign, pair => pair.number, StringComparer.Ordinal)
        .ToFrozenDictionary(languages => languages.Key, languages => languages.ToArray(), StringComparer.Ordinal);

    public static ImmutableArray<string> Languages { get; } = [.. Known.Select(known => known.Language)];

    /// <summary>By number of the language.</summary>
    public static ImmutableArray<Script> ScriptOf { get; } = [.. Known.Select(known => Scripts.Of(known.Language))];

    public static bool Has(string language) => Languages.Contains(language, StringComparer.Ordinal);

    /// <summary>The words of a language; empty where none are known.</summary>
    public static string[] Of(string language) => Known.FirstOrDefault(known => known.Language == language).Words?.Split(' ') ?? [];

}
