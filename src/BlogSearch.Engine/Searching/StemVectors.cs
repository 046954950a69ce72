using System.Runtime.InteropServices;
using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>
/// What posts are about, from what <see cref="StemCounts"/> keeps of each: their stems, and how much each says (tf-idf, the whole of length 1). For one search;
/// not for several threads at once.
/// </summary>
/// <param name="scratch">Keeps what was read: <see cref="SearchScratch.VectorStems"/>.</param>
internal sealed class StemVectors(DirectoryReader reader, PostColumns columns, StemFrequencies frequencies, Ranking ranking, SearchScratch scratch)
{
    private readonly BytesRef _bytes = new();
    private readonly Dictionary<int, (int Start, int Count)> _known = [];

    /// <summary>The stems of a post in their order, with their weights; good until another post is read. Stems of a single post, and those of too many, say nothing and are not in it.</summary>
    public StemVector Of(int post)
    {
        if (!_known.TryGetValue(post, out var at))
        {
            _known[post] = at = Read(post);
        }

        return new StemVector(
            CollectionsMarshal.AsSpan(scratch.VectorStems).Slice(at.Start, at.Count),
            CollectionsMarshal.AsSpan(scratch.VectorWeights).Slice(at.Start, at.Count));
    }

    /// <summary>As stored; good until another post is read.</summary>
    public ReadOnlySpan<byte> Bytes(int post)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(post, reader.Leaves)];
        leaf.AtomicReader.GetBinaryDocValues(PostSchema.Stems).Get(post - leaf.DocBase, _bytes);
        return _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
    }

    private (int Start, int Count) Read(int post)
    {
        var bytes = Bytes(post);
        var (start, squares) = (scratch.VectorStems.Count, 0.0);
        for (var i = 0; i < StemCounts.Count(bytes); i++)
        {
            if (Weight(StemCounts.Stem(bytes, i), StemCounts.Times(bytes, i)) is var weight and > 0)
            {
                scratch.VectorStems.Add(StemCounts.Stem(bytes, i));
                scratch.VectorWeights.Add((float)weight);
                squares += weight * weight;
            }
        }

        var length = (float)Math.Sqrt(squares);
        foreach (ref var weight in CollectionsMarshal.AsSpan(scratch.VectorWeights)[start..])
        {
            weight /= length;
        }

        return (start, scratch.VectorStems.Count - start);
    }

    private double Weight(uint stem, int times)
    {
        var having = frequencies.Posts(stem);
        return having == 0 || having > columns.Count * ranking.FeedbackCommon ? 0 : (1 + Math.Log(times)) * Ranking.Idf(columns.Count, having);
    }
}
