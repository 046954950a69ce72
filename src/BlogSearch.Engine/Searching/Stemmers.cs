using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>The stemmers of the languages of a blog's posts. Not for several threads at once.</summary>
internal sealed class Stemmers
{
    private readonly PostLanguages _languages;
    private readonly Spellings _spellings;
    private readonly ImmutableArray<Stemmer> _stemmers;

    /// <param name="synonyms">What the author said means the same.</param>
    public Stemmers(PostLanguages languages, Spellings spellings, ImmutableArray<ManifestSynonym> synonyms)
    {
        _languages = languages;
        _spellings = spellings;
        _stemmers = [.. languages.Names.Select(Stemmer.For)];
        Units = new QueryUnits(this, new StopWords(languages));
        Synonyms = new Synonyms(synonyms, Units);
    }

    public QueryUnits Units { get; }

    public Synonyms Synonyms { get; }

    /// <summary>The stemmer of a language, and its bit.</summary>
    public (Stemmer Stemmer, ulong Bit) Find(string language) => _languages.Number(language) is var number ? (_stemmers[number], 1UL << number) : default;

    /// <summary>
    /// All stems that a word of the query may have: in each language of the posts, as typed, without its accents, with those that posts
    /// write, and of its irregular forms. Each counts in posts of its own languages alone, so that no word of a post is counted once for every language.
    /// </summary>
    /// <param name="raw">As typed.</param>
    /// <param name="form">Folded.</param>
    public ImmutableArray<QueryStem> Of(string raw, string form)
    {
        var stems = new List<QueryStem>();
        for (var i = 0; i < _stemmers.Length; i++)
        {
            Add(stems, _stemmers[i].Of(raw, form).Text, i);
            Add(stems, _stemmers[i].Of(form, form).Text, i);
            foreach (var (language, stem) in _spellings.Of(form))
            {
                if (language == _stemmers[i].Language)
                {
                    Add(stems, stem, i);
                }
            }

            foreach (var other in _stemmers[i].Language == "en" ? IrregularForms.Of(form) : [])
            {
                Add(stems, _stemmers[i].Of(other, other).Text, i);
            }
        }

        return [.. stems];
    }

    private static void Add(List<QueryStem> stems, string text, int language)
    {
        var bit = 1UL << language;
        var at = stems.FindIndex(stem => stem.Text == text);
        if (at < 0)
        {
            stems.Add(new QueryStem(text, bit));
        }
        else
        {
            stems[at] = stems[at] with { Languages = stems[at].Languages | bit };
        }
    }
}
