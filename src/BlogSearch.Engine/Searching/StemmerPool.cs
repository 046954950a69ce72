using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlogSearch.Generations;

namespace BlogSearch.Searching;

/// <summary>Lends stemmers, which are not for several threads at once, and keeps what they have learned: a stemmer that has met the blog's words is many times as fast as a new one.</summary>
internal sealed class StemmerPool(PostLanguages languages, Spellings spellings, ImmutableArray<ManifestSynonym> synonyms)
{
    private readonly ConcurrentBag<Stemmers> _free = [];

    public T Use<T>(Func<Stemmers, T> use)
    {
        var stemmers = _free.TryTake(out var known) ? known : new Stemmers(languages, spellings, synonyms);
        try
        {
            return use(stemmers);
        }
        finally
        {
            _free.Add(stemmers);
        }
    }
}
