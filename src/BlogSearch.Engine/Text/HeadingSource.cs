using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>Keeps a heading's raw text, which Markdig forgets once the spans in it are parsed, and takes an id written behind it.</summary>
internal static class HeadingSource
{
    private static readonly object RawKey = new();
    private static readonly object IdKey = new();
    private static readonly SearchValues<char> IdSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:-");

    public static string Raw(HeadingBlock heading) => heading.GetData(RawKey) as string ?? "";

    /// <returns>The id the author wrote; null when there is none.</returns>
    public static string? Id(HeadingBlock heading) => heading.GetData(IdKey) as string;

    public static void Keep(BlockProcessor _, Block block) => Keep(block, isKramdown: false);

    public static void KeepKramdown(BlockProcessor _, Block block) => Keep(block, isKramdown: true);

    private static void Keep(Block block, bool isKramdown)
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
        if ((isKramdown ? KramdownId(text) : Attributes(text)) is var (id, start))
        {
            if (id is not null)
            {
                heading.SetData(IdKey, id);
            }

            text = text[..start].TrimEnd();
            line.Slice.End = line.Slice.Start + text.Length - 1;
        }

        heading.SetData(RawKey, ShortcodeMarks.Placeholders(text.ToString()));
        if (heading.Lines.Count == 1)
        {
            LeafBounds.Keep(heading, line.Slice);
        }
    }

    // {#id}, {#id .class key="value"}, {.class} at the end of the line.
    private static (string? Id, int Start)? Attributes(ReadOnlySpan<char> line)
    {
        var start = line.LastIndexOf('{');
        if (start < 0 || line[^1] != '}')
        {
            return null;
        }

        string? id = null;
        var inside = line[(start + 1)..^1].Trim();
        if (inside.IsEmpty)
        {
            return null;
        }

        while (!inside.IsEmpty)
        {
            var end = inside.IndexOfAny(" \t,") is >= 0 and var gap ? gap : inside.Length;
            if (inside[..end].Contains('"') && inside[..end].Count('"') == 1)
            {
                end = inside[end..].IndexOf('"') is >= 0 and var quote ? end + quote + 1 : inside.Length;
            }

            var one = inside[..end];
            if (one[0] is not ('#' or '.') && one.IndexOf('=') <= 0)
            {
                return null;
            }

            id = one[0] == '#' ? one[1..].ToString() : id;
            inside = inside[end..].TrimStart(" \t,");
        }

        return (id, start); // {#} is our own sign for a heading without an id
    }

    // kramdown knows {#id} alone, behind a blank.
    private static (string? Id, int Start)? KramdownId(ReadOnlySpan<char> line)
    {
        var start = line.LastIndexOf(" {#") + 1;
        if (start == 0 || line[^1] != '}')
        {
            return null;
        }

        var id = line[(start + 2)..^1];
        return !id.IsEmpty && char.IsAsciiLetter(id[0]) && id.IndexOfAnyExcept(IdSigns) < 0 ? (id.ToString(), start) : null;
    }
}
