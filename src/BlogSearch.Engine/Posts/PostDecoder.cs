using System.Text;
using System.Text.Unicode;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>A file's bytes to text.</summary>
internal static class PostDecoder
{
    /// <summary>How much of a file is looked at to tell text from an image or an archive.</summary>
    private const int Probe = 8_000;

    /// <exception cref="SyntaxProblemException">No text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, PostProblems problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Warn(1, "The file is written in UTF-16.", "Save it as UTF-8.");
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        var isUtf8 = Utf8.IsValid(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        RefuseBinary(text);
        if (!isUtf8)
        {
            problems.Warn(LineOf(text, '\uFFFD'), "Some bytes are not UTF-8; they are shown as \uFFFD.", "Save the file as UTF-8.");
        }

        return text;
    }

    // One odd byte is a slip of the author; a tenth of control characters or a third of unknown ones is no text at all.
    private static void RefuseBinary(string text)
    {
        var probe = text.AsSpan(0, Math.Min(Probe, text.Length));
        var (controls, unknown) = (0, 0);
        foreach (var c in probe)
        {
            controls += c is < ' ' and not ('\t' or '\n' or '\r' or '\f') ? 1 : 0;
            unknown += c == '\uFFFD' ? 1 : 0;
        }

        if (controls * 10 > probe.Length || unknown * 3 > probe.Length)
        {
            throw new SyntaxProblemException(1, "The file holds no text.", "Give it another ending, or save it as UTF-8.");
        }
    }

    private static int LineOf(string text, char c) =>
        1 + text.AsSpan(0, Math.Max(0, text.IndexOf(c, StringComparison.Ordinal))).Count('\n');
}
