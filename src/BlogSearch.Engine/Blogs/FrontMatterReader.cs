using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Finds the front matter of a file and reads it.</summary>
internal static class FrontMatterReader
{
    private const char ByteOrderMark = '\uFEFF';

    /// <exception cref="SyntaxProblemException">The front matter cannot be read.</exception>
    public static FrontMatter Read(string text, BlogKind kind, List<SyntaxNote> notes)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            // Line breaks of Windows and of old Macs; the number of lines stays.
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        var fence = start;
        while (fence < text.Length && (text[fence] == ByteOrderMark || char.IsWhiteSpace(text[fence])))
        {
            fence++;
        }

        var rest = text.AsSpan(fence);
        var line = 1 + text.AsSpan(0, fence).Count('\n');
        var isFence = rest.StartsWith("---") || rest.StartsWith("+++") || rest.StartsWith(";;;") || (rest is ['{', ..] && !rest.StartsWith("{{") && !rest.StartsWith("{%"));
        if (!isFence && kind == BlogKind.Pelican)
        {
            return PelicanFrontMatter.Read(text[start..]);
        }

        if (!isFence || (fence > start && kind == BlogKind.Jekyll))
        {
            return new FrontMatter { Values = Node.Map.Empty, IsThere = false, Body = text[start..], BodyLine = 1 };
        }

        if (fence > start && kind != BlogKind.Hugo)
        {
            notes.Add(new SyntaxNote(line, "Something invisible stands before the front matter.", "Begin the file with the fence."));
        }

        return rest[0] == '{' ? ReadJson(text, fence, line, kind, notes) : ReadFenced(text, fence, line, kind, notes);
    }

    private static FrontMatter ReadFenced(string text, int fence, int line, BlogKind kind, List<SyntaxNote> notes)
    {
        var delimiter = text.Substring(fence, 3);
        var firstLineEnd = LineEnd(text, fence);
        var label = text.AsSpan(fence + 3, firstLineEnd - fence - 3).Trim();
        if (!label.IsEmpty && label is not ("json" or "yaml" or "yml" or "toml"))
        {
            return new FrontMatter { Values = Node.Map.Empty, IsThere = false, Body = text[fence..], BodyLine = line };
        }

        var from = Math.Min(text.Length, firstLineEnd + 1);
        var close = FindClose(text, from, delimiter, kind);
        if (close < 0)
        {
            throw new SyntaxProblemException(line, $"The front matter is not closed: no line {delimiter} follows.", $"Put a line {delimiter} behind it.");
        }

        var front = text[from..close];
        var bodyStart = Math.Min(text.Length, LineEnd(text, close) + 1);
        var values = Parse(front, line + 1, delimiter == "+++" || label is "toml", delimiter == ";;;" || label is "json", notes);
        var bodyLine = line + 2 + front.AsSpan().Count('\n');
        return new FrontMatter { Values = values, IsThere = true, Body = text[bodyStart..], BodyLine = bodyLine };
    }

    private static Node.Map Parse(string front, int line, bool isToml, bool isJson, List<SyntaxNote> notes)
    {
        Guard(front.Length, line);
        if (front.IndexOf('\0', StringComparison.Ordinal) is var zero and >= 0)
        {
            throw new SyntaxProblemException(line + front.AsSpan(0, zero).Count('\n'), "The front matter holds a NUL character.", "Delete it.");
        }

        if (isToml)
        {
            return TomlTree.Read(front, line);
        }

        // YAML 1.1 breaks lines at these three; nobody who writes them means it.
        front = front.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        var node = isJson ? JsonTree.Read(Encoding.UTF8.GetBytes(front), line, notes).Node : YamlTree.Read(front, line, notes);
        return node switch
        {
            null or { IsNull: true } => Node.Map.Empty,
            Node.Map map => map,
            _ => throw new SyntaxProblemException(line, "The front matter is no list of keys and values.", "Write lines such as title: My post."),
        };
    }

    private static FrontMatter ReadJson(string text, int fence, int line, BlogKind kind, List<SyntaxNote> notes)
    {
        var limit = Math.Min(text.Length, fence + SyntaxLimits.FrontMatter);
        var (node, bytes) = JsonTree.Read(Encoding.UTF8.GetBytes(text, fence, limit - fence), line, notes);
        var end = fence + CharsOf(text, fence, bytes);
        var bodyStart = text.AsSpan(end).TrimStart(" \t").StartsWith("\n") ? LineEnd(text, end) + 1 : end;
        if (kind == BlogKind.Hexo && text.AsSpan(end).TrimStart().StartsWith(";;;"))
        {
            bodyStart = Math.Min(text.Length, LineEnd(text, text.IndexOf(";;;", end, StringComparison.Ordinal)) + 1);
        }

        var bodyLine = 1 + text.AsSpan(0, bodyStart).Count('\n');
        return new FrontMatter { Values = (Node.Map)node, IsThere = true, Body = text[bodyStart..], BodyLine = bodyLine };
    }

    private static int CharsOf(string text, int from, int bytes)
    {
        var at = from;
        while (bytes > 0 && Rune.TryGetRuneAt(text, at, out var rune))
        {
            bytes -= rune.Utf8SequenceLength;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    /// <returns>Where the closing line begins, or -1.</returns>
    private static int FindClose(string text, int from, string delimiter, BlogKind kind)
    {
        for (var at = from; at < text.Length; at = LineEnd(text, at) + 1)
        {
            var line = text.AsSpan(at, LineEnd(text, at) - at);
            if (line.StartsWith(delimiter) && (kind == BlogKind.Hugo || line[3..].IsWhiteSpace()))
            {
                return at;
            }

            if (kind == BlogKind.Jekyll && line.StartsWith("...") && line[3..].IsWhiteSpace())
            {
                return at;
            }
        }

        return -1;
    }

    private static void Guard(int length, int line)
    {
        if (length > SyntaxLimits.FrontMatter)
        {
            throw new SyntaxProblemException(line, $"The front matter is {length / 1024} KiB long; {SyntaxLimits.FrontMatter / 1024} are the limit.", "Move text from the front matter into the body.");
        }
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at : text.Length;
}
