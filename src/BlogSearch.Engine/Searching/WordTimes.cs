using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>How often a stem stands in the titles and texts of one part of the index. Not for several threads at once.</summary>
/// <param name="posts">Those that are asked about, in ascending order; null for all of the part.</param>
internal sealed class WordTimes(AtomicReaderContext part, int[]? posts)
{
    private readonly TermsEnum? _text = part.AtomicReader.GetTerms(PostSchema.FieldOf(WordField.Body))?.GetEnumerator();
    private readonly TermsEnum? _titles = part.AtomicReader.GetTerms(PostSchema.FieldOf(WordField.Title))?.GetEnumerator();

    // Lent from word to word: each brings buffers.
    private DocsEnum? _docs;

    /// <summary>Adds what each post has of a stem.</summary>
    /// <param name="inTitle">As often as this in the text counts a word of the title.</param>
    public void Add(string stem, int inTitle, Dictionary<int, int> times)
    {
        Add(_text, stem, 1, times);
        Add(_titles, stem, inTitle, times);
    }

    // As written the stem is a term only where it is a word itself; what is cut to it stands behind the mark.
    private void Add(TermsEnum? words, string stem, int weight, Dictionary<int, int> times)
    {
        foreach (var term in (string[])[stem, PostSchema.StemMark + stem])
        {
            if (words is null || !words.SeekExact(new BytesRef(term)))
            {
                continue;
            }

            // Positions are in every word field, so frequencies are too.
            var docs = _docs = words.Docs(part.AtomicReader.LiveDocs, _docs);
            if (posts is null)
            {
                while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    Add(docs, weight, times);
                }

                continue;
            }

            foreach (var post in posts)
            {
                if (docs.DocID < post - part.DocBase)
                {
                    docs.Advance(post - part.DocBase);
                }

                if (docs.DocID == post - part.DocBase)
                {
                    Add(docs, weight, times);
                }
            }
        }
    }

    private void Add(DocsEnum docs, int weight, Dictionary<int, int> times)
    {
        var post = part.DocBase + docs.DocID;
        times[post] = times.GetValueOrDefault(post) + (weight * docs.Freq);
    }
}
