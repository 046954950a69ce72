using System.Text;

namespace BlogSearch.Blogs;

/// <summary>The kinds of picture that are shown: known by their name, proved by how their bytes begin.</summary>
internal static class ImageType
{
    /// <summary>Bytes that tell the kind; an SVG may begin with a comment.</summary>
    public const int HeadLength = 1_024;

    /// <returns>True where the ending is that of a picture; nothing is said yet of what the file holds.</returns>
    public static bool IsNamed(string name) => Named(name) is not null;

    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all of a smaller file.</param>
    /// <returns>The media type; null where name and bytes do not agree on one.</returns>
    public static string? Of(string name, ReadOnlySpan<byte> head) => Named(name) is { } named && named == Sniffed(head) ? named : null;

    private static string? Named(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    private static string? Sniffed(ReadOnlySpan<byte> head) =>
        head is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "image/png"
        : head is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : head.StartsWith("GIF8"u8) ? "image/gif"
        : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && (head[8..12].SequenceEqual("avif"u8) || head[8..12].SequenceEqual("avis"u8)) ? "image/avif"
        : IsSvg(head) ? "image/svg+xml"
        : null;

    // Nothing but what may stand before the root of an XML file, and no page that merely holds a drawing.
    private static bool IsSvg(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').TrimStart();
        while (text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<!DOCTYPE svg", StringComparison.Ordinal))
        {
            var end = text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            var at = text.IndexOf(end, StringComparison.Ordinal);
            text = at < 0 ? "" : text[(at + end.Length)..].TrimStart();
        }

        return text.StartsWith("<svg", StringComparison.Ordinal) && text.Length > 4 && (char.IsWhiteSpace(text[4]) || text[4] == '>');
    }
}
