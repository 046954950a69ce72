using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>What posts are about, from what <see cref="StemCounts"/> keeps of each: their stems, and how much each says (tf-idf, the whole of length 1). Not for several threads at once.</summary>
internal sealed class StemVectors(DirectoryReader reader, PostColumns columns, StemFrequencies frequencies, Ranking ranking)
{
    private readonly BytesRef _bytes = new();
    private readonly Dictionary<int, (uint[] Stems, float[] Weights)> _known = [];

    /// <summary>In the order of the stems. Stems of a single post, and those of too many, say nothing and are not in it.</summary>
    public (uint[] Stems, float[] Weights) Of(int post) => _known.TryGetValue(post, out var known) ? known : _known[post] = Read(post);

    /// <summary>How alike two posts are: the cosine of their vectors, 0 to 1.</summary>
    public double Likeness(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        var (sum, i, j) = (0.0, 0, 0);
        while (i < a.Stems.Length && j < b.Stems.Length)
        {
            if (a.Stems[i] == b.Stems[j])
            {
                sum += a.Weights[i++] * b.Weights[j++];
            }
            else if (a.Stems[i] < b.Stems[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>As stored; good until the next post is read.</summary>
    public ReadOnlySpan<byte> Bytes(int post)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(post, reader.Leaves)];
        leaf.AtomicReader.GetBinaryDocValues(PostSchema.Stems).Get(post - leaf.DocBase, _bytes);
        return _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
    }

    private (uint[] Stems, float[] Weights) Read(int post)
    {
        var bytes = Bytes(post);
        var (stems, weights, squares) = (new List<uint>(StemCounts.Count(bytes)), new List<double>(StemCounts.Count(bytes)), 0.0);
        for (var i = 0; i < StemCounts.Count(bytes); i++)
        {
            if (Weight(StemCounts.Stem(bytes, i), StemCounts.Times(bytes, i)) is var weight and > 0)
            {
                stems.Add(StemCounts.Stem(bytes, i));
                weights.Add(weight);
                squares += weight * weight;
            }
        }

        var length = Math.Sqrt(squares);
        return ([.. stems], [.. weights.Select(weight => (float)(weight / length))]);
    }

    private double Weight(uint stem, int times)
    {
        var having = frequencies.Posts(stem);
        return having == 0 || having > columns.Count * ranking.FeedbackCommon ? 0 : (1 + Math.Log(times)) * Ranking.Idf(columns.Count, having);
    }
}
