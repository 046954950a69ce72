using System.Collections.Immutable;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Languages;

/// <summary>
/// Tells the language of a post from its letters and its commonest words. What the blog says holds unless the text is plainly in another
/// language: a wrong guess costs a reader more than a missed one. Code is not looked at. Safe for several threads at once.
/// </summary>
internal sealed class LanguageDetector
{
    /// <summary>So much of a post is looked at, in characters; the rest will not be in another language.</summary>
    private const int Sample = 4000;

    /// <summary>Fewer letters of a foreign script are a name or a quotation.</summary>
    private const int FewestLetters = 10;

    /// <summary>Common words of a language that a text must have, and how many different ones.</summary>
    private const int FewestWords = 3;

    private const int FewestDifferent = 2;

    /// <summary>Every so many words of running text at most there is a common one.</summary>
    private const int RarestWord = 8;

    /// <summary>How much more must speak for the other language than for the blog's.</summary>
    private const int Outweighs = 3;

    private readonly ImmutableArray<string> _languages;

    /// <param name="languages">BCP 47 tags of the languages to choose among; empty for all that are known.</param>
    public LanguageDetector(ImmutableArray<string> languages)
    {
        _languages = languages;

        // Made here and not with the first post, whose time is limited.
        _ = LanguageWords.Signs;
    }

    /// <returns>A BCP 47 tag: <paramref name="expected"/> unless the text is plainly in another language.</returns>
    /// <param name="expected">BCP 47 tag of the blog.</param>
    public string Detect(string title, PostText text, string expected)
    {
        var tally = new LanguageTally();
        tally.Add(title);
        var room = Sample;
        foreach (var (start, length) in Prose(text))
        {
            tally.Add(text.Plain.AsSpan(start, Math.Min(length, room)));
            room -= length;
            if (room <= 0)
            {
                break;
            }
        }

        var own = LanguageTag.Primary(expected);
        var found = Plainly(tally, own);
        return found is null || found == own ? expected : Offered(found) ?? expected;
    }

    private static IEnumerable<(int Start, int Length)> Prose(PostText text)
    {
        var at = 0;
        foreach (var code in text.Code)
        {
            yield return (at, code.Start - at);
            at = code.Start + code.Length;
        }

        yield return (at, text.Plain.Length - at);
    }

    /// <returns>Null when nothing is plain.</returns>
    private static string? Plainly(LanguageTally tally, string own)
    {
        var script = tally.Dominant();
        if (script == Script.None || tally.Letters(script) < FewestLetters)
        {
            return null;
        }

        var isForeign = Scripts.Of(own) != script;
        if (!isForeign && !LanguageWords.Has(own))
        {
            return null; // nothing is known by which to tell it from others
        }

        return script switch
        {
            Script.Han => own == "ja" && tally.Letters(Script.Kana) > 0 ? null : isForeign ? "zh" : null,
            Script.Latin or Script.Cyrillic or Script.Arabic or Script.Devanagari => ByWords(tally, script, own) ?? (isForeign ? Scripts.Language(script) : null),
            _ => isForeign ? Scripts.Language(script) : null,
        };
    }

    private static string? ByWords(LanguageTally tally, Script script, string own)
    {
        var best = tally.Best(script);
        if (best is null || best == own)
        {
            return best;
        }

        var found = tally.Of(best, own);
        var isText = found.Words >= FewestWords && found.Different >= FewestDifferent && found.Words * RarestWord >= tally.Words;
        return isText && found.Telling > Outweighs * tally.Of(own, best).Telling ? best : null;
    }

    /// <summary>The tag by which the blog goes, where it names its languages.</summary>
    private string? Offered(string language) =>
        _languages.IsEmpty ? language : _languages.FirstOrDefault(tag => LanguageTag.Primary(tag) == language);
}
