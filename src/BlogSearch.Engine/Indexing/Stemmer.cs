using System.Globalization;
using System.Text;
using BlogSearch.Indexing.Languages;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>
/// Cuts words of one language back to their stem. The stem is taken from the word with its accents and folded afterwards: <c>année</c>
/// and <c>annee</c> may well come out differently, and a search knows of both. Not for several threads at once.
/// </summary>
internal sealed class Stemmer
{
    /// <summary>Words that were stemmed before; a blog's vocabulary is small and stemming is not cheap.</summary>
    private const int Remembered = 100_000;

    private readonly Dictionary<string, WordStem> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStem>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly StemCut? _cut;
    private readonly StringBuilder _scratch = new();
    private char[] _buffer = new char[64];

    private Stemmer(string language)
    {
        Language = language;
        _cut = StemCut.For(language);
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>As <see cref="LanguageTag.Primary"/> has it.</summary>
    public string Language { get; }

    /// <summary>True when a stem surely begins as its word does, folded.</summary>
    public bool KeepsFirst => _cut?.KeepsFirst ?? true;

    private bool IsTurkish => Language == "tr";

    /// <param name="language">BCP 47; where no stemmer is known for it, words stay as they are.</param>
    public static Stemmer For(string language) => new(LanguageTag.Primary(language));

    /// <summary>The stem of a word; one with digits or signs is its own.</summary>
    /// <param name="raw">As it stands in the text.</param>
    /// <param name="form">Folded.</param>
    public WordStem Of(ReadOnlySpan<char> raw, ReadOnlySpan<char> form)
    {
        // Turkish tells I from İ, so case matters there until the stem is known.
        var key = !IsTurkish && Ascii.IsValid(raw) ? form : raw;
        if (_lookup.TryGetValue(key, out var known))
        {
            return known;
        }

        var stem = Find(raw, form.ToString());
        if (_stems.Count < Remembered)
        {
            _lookup[key] = stem;
        }

        return stem;
    }

    private WordStem Find(ReadOnlySpan<char> raw, string form)
    {
        if (_cut is null)
        {
            return new WordStem(form, IsMarked: false, IsSpelled: false);
        }

        var plain = Cut(form, _cut);
        if (_cut.OfForm || (!IsTurkish && Ascii.IsValid(raw)))
        {
            return new WordStem(plain, plain != form, IsSpelled: false);
        }

        var spelled = Cut(WordForm.Spelled(IsTurkish ? raw.ToString().Replace('I', 'ı').Replace('İ', 'i') : raw), _cut);
        return new WordStem(spelled, spelled != form, IsSpelled: spelled != plain);
    }

    private string Cut(string word, StemCut cut)
    {
        var possessive = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

        // Snowball's stemmers take words of two letters and fewer apart as readily as longer ones.
        if (possessive.Length < 3 || !possessive.All(c => char.IsLetter(c) || c == '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            return Fold(possessive);
        }

        var stem = Fold(cut.Cut(possessive));
        return stem.Length == 0 ? Fold(possessive) : stem;
    }

    private string Fold(string stem)
    {
        var length = WordForm.Fold(stem, ref _buffer, _scratch);
        return new string(_buffer, 0, length);
    }
}
