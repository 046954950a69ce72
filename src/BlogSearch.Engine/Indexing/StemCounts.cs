using System.Buffers.Binary;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>
/// How often each stem stands in a post, as the bytes of one doc value: what the post is about, read at once and not word by word from the postings.
/// A stem is told by a hash of 32 bits, so that what is stored of a post depends on that post alone. Not for several threads at once.
/// </summary>
internal sealed class StemCounts
{
    /// <summary>Stems that are kept of one post, the most frequent: of a book-long post the rest says nothing more.</summary>
    private const int Most = 1_000;

    private const int Bytes = sizeof(uint) + 1;

    /// <summary>A word of the title counts as often as in the ranking.</summary>
    private const int InTitle = 3;

    private readonly Dictionary<uint, int> _counts = [];
    private readonly WordReader _reader = new();

    public byte[] Write(Post post, PostText text, Stemmer stemmer)
    {
        _counts.Clear();
        Count(post.Title, 0, post.Title.Length, InTitle, stemmer);
        Count(post.Description ?? "", 0, post.Description?.Length ?? 0, 1, stemmer);
        foreach (var tag in post.Tags)
        {
            Count(tag, 0, tag.Length, 1, stemmer);
        }

        var at = 0;
        foreach (var code in text.Code)
        {
            Count(text.Plain, at, code.Start - at, 1, stemmer);
            at = code.Start + code.Length;
        }

        Count(text.Plain, at, text.Plain.Length - at, 1, stemmer);
        return Write();
    }

    /// <summary>How many stems the bytes hold, in the order of their hashes.</summary>
    public static int Count(ReadOnlySpan<byte> bytes) => bytes.Length / Bytes;

    public static uint Stem(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * Bytes)..]);

    /// <summary>How often the stem stands in the post, 255 at the most.</summary>
    public static int Times(ReadOnlySpan<byte> bytes, int at) => bytes[(at * Bytes) + sizeof(uint)];

    /// <summary>FNV-1a: equal on every system and for ever.</summary>
    public static uint Hash(ReadOnlySpan<char> stem)
    {
        var hash = 2166136261u;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private void Count(string text, int start, int length, int times, Stemmer stemmer)
    {
        _reader.Read(text, start, length);
        while (_reader.Next())
        {
            if (_reader.Kind == WordKind.Part)
            {
                var stem = Hash(stemmer.Of(_reader.Raw, _reader.Form).Text);
                _counts[stem] = _counts.GetValueOrDefault(stem) + times;
            }
        }
    }

    private byte[] Write()
    {
        var kept = _counts.AsEnumerable();
        if (_counts.Count > Most)
        {
            kept = kept.OrderByDescending(stem => stem.Value).ThenBy(stem => stem.Key).Take(Most);
        }

        var sorted = kept.ToArray();
        Array.Sort(sorted, static (a, b) => a.Key.CompareTo(b.Key));
        var bytes = new byte[sorted.Length * Bytes];
        for (var i = 0; i < sorted.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * Bytes), sorted[i].Key);
            bytes[(i * Bytes) + sizeof(uint)] = (byte)Math.Min(byte.MaxValue, sorted[i].Value);
        }

        return bytes;
    }
}
