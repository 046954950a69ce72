using System.Runtime.InteropServices;
using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>Where one word of a query, in all its forms, stands in the titles and bodies of a few posts.</summary>
internal sealed class WordPlaces
{
    /// <summary>Places of the body begin here, out of the reach of those of the title.</summary>
    public const int BodyStart = 1 << 24;

    private readonly int[] _ends;
    private readonly List<int> _places = [];

    private WordPlaces(int posts) => _ends = new int[posts];

    /// <param name="posts">In ascending order.</param>
    public static WordPlaces Read(DirectoryReader reader, int[] posts, QueryUnit unit)
    {
        var places = new WordPlaces(posts.Length);
        var terms = unit.Stems.IsEmpty ? [unit.Words[0]] : unit.Stems.SelectMany(stem => (string[])[stem.Text, PostSchema.StemMark + stem.Text]).ToArray();
        AtomicReaderContext? leaf = null;
        List<(DocsAndPositionsEnum Postings, int Start)> postings = [];
        for (var i = 0; i < posts.Length; i++)
        {
            if (leaf is null || posts[i] >= leaf.DocBase + leaf.AtomicReader.MaxDoc)
            {
                leaf = reader.Leaves[ReaderUtil.SubIndex(posts[i], reader.Leaves)];
                postings = [.. Open(leaf.AtomicReader, WordField.Title, 0, terms), .. Open(leaf.AtomicReader, WordField.Body, BodyStart, terms)];
            }

            foreach (var (word, start) in postings)
            {
                places.Add(word, posts[i] - leaf.DocBase, start);
            }

            places.End(i);
        }

        return places;
    }

    /// <summary>The places in one of the posts, in ascending order.</summary>
    public ReadOnlySpan<int> Of(int post) => CollectionsMarshal.AsSpan(_places)[StartOf(post).._ends[post]];

    /// <summary>Words before the first place in the body; null when the body has none.</summary>
    public int? FirstInBody(int post)
    {
        foreach (var place in Of(post))
        {
            if (place >= BodyStart)
            {
                return place - BodyStart;
            }
        }

        return null;
    }

    private static IEnumerable<(DocsAndPositionsEnum Postings, int Start)> Open(AtomicReader leaf, WordField field, int start, IEnumerable<string> words)
    {
        if (leaf.GetTerms(PostSchema.FieldOf(field))?.GetEnumerator() is not { } terms)
        {
            yield break;
        }

        foreach (var word in words)
        {
            if (terms.SeekExact(new BytesRef(word)))
            {
                // Positions are in every word field, so there is always an enumeration of them.
                yield return (terms.DocsAndPositions(leaf.LiveDocs, reuse: null, DocsAndPositionsFlags.NONE)!, start);
            }
        }
    }

    private int StartOf(int post) => post == 0 ? 0 : _ends[post - 1];

    private void Add(DocsAndPositionsEnum postings, int post, int start)
    {
        if (postings.DocID < post)
        {
            postings.Advance(post);
        }

        for (var i = postings.DocID == post ? postings.Freq : 0; i > 0; i--)
        {
            _places.Add(start + postings.NextPosition());
        }
    }

    /// <summary>All places of the post are there; those of a word and of its stem came one after the other.</summary>
    private void End(int post)
    {
        _ends[post] = _places.Count;
        _places.Sort(StartOf(post), _places.Count - StartOf(post), Comparer<int>.Default);
    }
}
