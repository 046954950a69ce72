using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>The stemmers of the languages of a blog's posts. Not for several threads at once.</summary>
internal sealed class Stemmers
{
    private readonly Dictionary<string, Stemmer?> _byLanguage;

    /// <param name="synonyms">What the author said means the same.</param>
    public Stemmers(ImmutableArray<string> languages, ImmutableArray<ManifestSynonym> synonyms)
    {
        _byLanguage = languages.ToDictionary(language => language, Stemmer.For, StringComparer.Ordinal);
        Units = new QueryUnits([.. _byLanguage.Values.OfType<Stemmer>()], _byLanguage.ContainsValue(null));
        Synonyms = new Synonyms(synonyms, Units);
    }

    public QueryUnits Units { get; }

    public Synonyms Synonyms { get; }

    /// <summary>Null where the language has none.</summary>
    public Stemmer? Find(string language) => _byLanguage.GetValueOrDefault(language);
}
