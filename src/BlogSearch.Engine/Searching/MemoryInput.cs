using System.Buffers.Binary;
using Lucene.Net.Store;

namespace BlogSearch.Searching;

/// <summary>Reads one of <see cref="MemoryFiles"/>. Numbers are read at one go: searches do little else.</summary>
internal sealed class MemoryInput(string name, byte[] bytes) : IndexInput(name)
{
    private int _at;

    public override long Length => bytes.Length;

    public override long Position => _at;

    public override void Seek(long pos) => _at = checked((int)pos);

    public override void SkipBytes(long numBytes) => _at = checked((int)(_at + numBytes));

    public override byte ReadByte() => bytes[_at++];

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        bytes.AsSpan(_at, len).CopyTo(b.AsSpan(offset));
        _at += len;
    }

    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    public override int ReadVInt32()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <inheritdoc cref="ReadVInt32"/>
    public override long ReadVInt64()
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[_at++];
            value |= (next & 0x7FL) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        // Memory is all it holds.
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }
}
