using System.Globalization;

namespace BlogSearch.Searching;

/// <summary>Where a passage begins and ends: with a sentence if one is near, never inside a word or a cluster of signs.</summary>
internal static class PassageEdges
{
    /// <summary>Signs of a passage of prose: two to three lines on a wide page.</summary>
    private const int Length = 260;

    /// <summary>Signs that are read before the first mark to find the beginning of its sentence.</summary>
    private const int Before = 110;

    private const int CodeLength = 400;

    private const int CodeLines = 4;

    public static (int Start, int End) OfProse(string text, int blockStart, int blockEnd, int from, int to)
    {
        if (blockEnd - blockStart <= Length)
        {
            return (blockStart, blockEnd);
        }

        var start = StartOfSentence(text, blockStart, from);
        var end = EndOfSentence(text, start, blockEnd, to);
        return (start, end);
    }

    public static (int Start, int End) OfCode(string text, int blockStart, int blockEnd, int from, int to)
    {
        var start = text.LastIndexOf('\n', Math.Max(blockStart, from - 1), Math.Max(blockStart, from - 1) - blockStart + 1) + 1;
        start = Math.Max(start, blockStart);
        if (from - start > CodeLength / 2)
        {
            start = Cluster(text, from - (CodeLength / 2), start);
        }

        var end = start;
        for (var lines = 0; end < blockEnd && (lines < CodeLines || end < to); lines++)
        {
            var next = text.IndexOf('\n', end, blockEnd - end);
            end = next < 0 ? blockEnd : next + 1;
        }

        end = end - start > CodeLength ? Cluster(text, Math.Max(to, start + CodeLength), start) : end;
        while (end > start && text[end - 1] == '\n')
        {
            end--;
        }

        return (start, end);
    }

    private static int StartOfSentence(string text, int blockStart, int from)
    {
        if (from - blockStart <= Before)
        {
            return blockStart;
        }

        for (var i = from - 1; i > from - Before; i--)
        {
            if (EndsSentence(text, i) && i + 1 < from)
            {
                return SkipSpace(text, i + 1, from);
            }
        }

        var word = text.LastIndexOf(' ', from - (Before / 2), Before / 2);
        return word >= blockStart && word > from - Before ? SkipSpace(text, word, from) : Cluster(text, from - (Before / 2), blockStart);
    }

    private static int EndOfSentence(string text, int start, int blockEnd, int to)
    {
        var most = Math.Max(to, start + Length);
        if (most >= blockEnd)
        {
            return blockEnd;
        }

        for (var i = most - 1; i >= Math.Max(to, start + (Length / 2)); i--)
        {
            if (EndsSentence(text, i))
            {
                return i + 1;
            }
        }

        var word = text.LastIndexOf(' ', most, most - to + 1);
        return word > to && word > start + (Length / 2) ? word : Math.Max(to, Cluster(text, most, to));
    }

    /// <summary>A full stop with a space or the end behind it, or one of a script that needs no space.</summary>
    private static bool EndsSentence(string text, int at) =>
        text[at] is '。' or '！' or '？' || (text[at] is '.' or '!' or '?' or '؟' or '۔' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private static int SkipSpace(string text, int at, int most)
    {
        while (at < most && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last boundary between clusters up to <paramref name="at"/>, looked for from a little before.</summary>
    private static int Cluster(string text, int at, int floor)
    {
        var start = Math.Max(floor, at - 32);
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]))
        {
            start--;
        }

        while (start < at)
        {
            var next = start + StringInfo.GetNextTextElementLength(text, start);
            if (next > at)
            {
                break;
            }

            start = next;
        }

        return start;
    }
}
