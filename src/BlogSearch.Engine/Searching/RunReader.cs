using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>Finds words that stand one after the other in one field of one segment.</summary>
internal sealed class RunReader(TermsEnum terms, IBits liveDocs)
{
    /// <summary>Tells <paramref name="found"/> each post that has the run, and how often, in order of posts.</summary>
    public void Read(ImmutableArray<string> words, Action<int, int> found)
    {
        var postings = new DocsAndPositionsEnum[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!terms.SeekExact(new BytesRef(words[i])))
            {
                return;
            }

            // Positions are in every word field, so there is always an enumeration of them.
            postings[i] = terms.DocsAndPositions(liveDocs, reuse: null, DocsAndPositionsFlags.NONE)!;
        }

        var post = postings[0].NextDoc();
        while (post != DocIdSetIterator.NO_MORE_DOCS)
        {
            var furthest = AdvanceAll(postings, post);
            if (furthest != post)
            {
                post = furthest == DocIdSetIterator.NO_MORE_DOCS ? furthest : postings[0].DocID >= furthest ? postings[0].DocID : postings[0].Advance(furthest);
                continue;
            }

            var times = Count(postings);
            if (times > 0)
            {
                found(post, times);
            }

            post = postings[0].NextDoc();
        }
    }

    /// <returns>The post when all stand on it, otherwise the first further one that any stands on.</returns>
    private static int AdvanceAll(DocsAndPositionsEnum[] postings, int post)
    {
        for (var i = 1; i < postings.Length; i++)
        {
            var at = postings[i].DocID < post ? postings[i].Advance(post) : postings[i].DocID;
            if (at != post)
            {
                return at;
            }
        }

        return post;
    }

    private static int Count(DocsAndPositionsEnum[] postings)
    {
        var starts = Positions(postings[0]);
        for (var i = 1; i < postings.Length && starts.Count > 0; i++)
        {
            var next = Positions(postings[i]);
            var kept = 0;
            for (int a = 0, b = 0; a < starts.Count && b < next.Count;)
            {
                var difference = next[b] - i - starts[a];
                if (difference == 0)
                {
                    starts[kept++] = starts[a];
                }

                a += difference >= 0 ? 1 : 0;
                b += difference <= 0 ? 1 : 0;
            }

            starts.RemoveRange(kept, starts.Count - kept);
        }

        return starts.Count;
    }

    private static List<int> Positions(DocsAndPositionsEnum postings)
    {
        var positions = new List<int>(postings.Freq);
        for (var i = postings.Freq; i > 0; i--)
        {
            positions.Add(postings.NextPosition());
        }

        return positions;
    }
}
