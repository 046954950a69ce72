using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>The stems that words of a generation have by their accents: <c>acoes</c>, typed without, finds what <c>ações</c> finds.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, List<(string Language, string Stem)>> _stems = new(StringComparer.Ordinal);

    public static Spellings Read(DirectoryReader reader)
    {
        var spellings = new Spellings();
        foreach (var leaf in reader.Leaves)
        {
            foreach (var field in PostSchema.WordFields)
            {
                if (leaf.AtomicReader.GetTerms(field) is { } terms)
                {
                    spellings.Add(terms.GetEnumerator());
                }
            }
        }

        foreach (var stems in spellings._stems.Values)
        {
            stems.Sort();
        }

        return spellings;
    }

    /// <param name="form">Without accents.</param>
    public IReadOnlyList<(string Language, string Stem)> Of(string form) => _stems.TryGetValue(form, out var stems) ? stems : [];

    private void Add(TermsEnum terms)
    {
        var status = terms.SeekCeil(new BytesRef(PostSchema.SpellingMark.ToString()));
        while (status != TermsEnum.SeekStatus.END && terms.Term.Utf8ToString() is [PostSchema.SpellingMark, ..] term)
        {
            var parts = term.Split(PostSchema.SpellingMark);
            var stems = _stems.TryGetValue(parts[1], out var known) ? known : _stems[parts[1]] = [];
            if (!stems.Contains((parts[2], parts[3])))
            {
                stems.Add((parts[2], parts[3]));
            }

            if (!terms.MoveNext())
            {
                return;
            }
        }
    }
}
