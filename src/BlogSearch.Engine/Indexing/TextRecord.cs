using System.Collections.Immutable;
using System.Text;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>A post's plain text with its sections and code blocks, as the bytes of one doc value.</summary>
internal static class TextRecord
{
    public static byte[] Write(PostText text)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(text.Sections.Length);
            foreach (var section in text.Sections)
            {
                writer.Write7BitEncodedInt(section.Start);
                writer.Write7BitEncodedInt(section.Length);
                writer.Write((byte)section.Level);
                writer.Write(section.Id);
            }

            writer.Write7BitEncodedInt(text.Code.Length);
            foreach (var code in text.Code)
            {
                writer.Write7BitEncodedInt(code.Start);
                writer.Write7BitEncodedInt(code.Length);
                writer.Write(code.Language);
            }

            writer.Write(text.Plain);
        }

        return bytes.ToArray();
    }

    /// <returns>The text as it was written, without its links.</returns>
    public static PostText Read(byte[] bytes, int offset, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, offset, length, writable: false), Encoding.UTF8);
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--)
        {
            sections.Add(new Section(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadByte(), reader.ReadString()));
        }

        var code = ImmutableArray.CreateBuilder<CodeBlock>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--)
        {
            code.Add(new CodeBlock(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString()));
        }

        return new PostText { Plain = reader.ReadString(), Sections = sections.ToImmutable(), Code = code.ToImmutable() };
    }
}
