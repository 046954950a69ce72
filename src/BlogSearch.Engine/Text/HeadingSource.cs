using Markdig.Parsers;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>Keeps a heading's raw text, which Markdig forgets once the spans in it are parsed, and takes an id written behind it.</summary>
internal static class HeadingSource
{
    private static readonly object RawKey = new();
    private static readonly object IdKey = new();

    public static string Raw(HeadingBlock heading) => heading.GetData(RawKey) as string ?? "";

    /// <returns>The id the author wrote; null when there is none.</returns>
    public static string? Id(HeadingBlock heading) => heading.GetData(IdKey) as string;

    public static void Keep(BlockProcessor _, Block block)
    {
        if (block is not HeadingBlock { Lines.Count: > 0 } heading)
        {
            if (block is LeafBlock { Lines.Count: 1 } leaf)
            {
                LeafBounds.Keep(leaf, leaf.Lines.Lines[0].Slice);
            }

            return;
        }

        // goldmark and kramdown look at the last line of a heading of several lines.
        ref var line = ref heading.Lines.Lines[heading.Lines.Count - 1];
        var text = line.Slice.AsSpan().TrimEnd();
        if (Attributes(text) is var (id, start))
        {
            heading.SetData(IdKey, id);
            text = text[..start].TrimEnd();
            line.Slice.End = line.Slice.Start + text.Length - 1;
        }

        heading.SetData(RawKey, text.ToString());
        if (heading.Lines.Count == 1)
        {
            LeafBounds.Keep(heading, line.Slice);
        }
    }

    // {#id}, {#id .class key="value"} at the end of the line.
    private static (string Id, int Start)? Attributes(ReadOnlySpan<char> line)
    {
        var start = line.LastIndexOf('{');
        if (start < 0 || line[^1] != '}')
        {
            return null;
        }

        var inside = line[(start + 1)..^1];
        var hash = inside.IndexOf('#');
        if (hash < 0 || (hash > 0 && !char.IsWhiteSpace(inside[hash - 1])))
        {
            return null;
        }

        var id = inside[(hash + 1)..];
        var end = id.IndexOfAny(" \t");
        var found = (end < 0 ? id : id[..end]).ToString();
        return found.Length > 0 || inside is "#" ? (found, start) : null; // {#} is our own sign for a heading without an id
    }
}
