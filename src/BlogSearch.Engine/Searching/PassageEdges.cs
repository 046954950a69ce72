using System.Globalization;
using BlogSearch.Text;

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
            start = OutsideWord(text, from - (CodeLength / 2), start);
        }

        var end = start;
        for (var lines = 0; end < blockEnd && (lines < CodeLines || end < to); lines++)
        {
            var next = text.IndexOf('\n', end, blockEnd - end);
            end = next < 0 ? blockEnd : next + 1;
        }

        end = end - start > CodeLength ? Math.Max(to, OutsideWord(text, Math.Max(to, start + CodeLength), to)) : end;
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
        return word >= blockStart && word > from - Before ? SkipSpace(text, word, from) : OutsideWord(text, from - (Before / 2), blockStart);
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
        return word > to && word > start + (Length / 2) ? word : Math.Max(to, OutsideWord(text, most, to));
    }

    /// <summary>A full stop with a space behind it, be it behind a closing quote, or one of a script that needs no space.</summary>
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        var stop = text[at] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' && at > 0 ? at - 1 : at;
        return text[stop] is '.' or '!' or '?' or '؟' or '۔' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
    }

    private static int SkipSpace(string text, int at, int most)
    {
        while (at < most && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place itself where it lies between words, else the beginning of its word; in scripts without spaces, and in what is too long to be a word, a boundary between clusters.</summary>
    private static int OutsideWord(string text, int at, int floor)
    {
        var edge = Cluster(text, at, floor);
        for (var back = edge; back > floor && edge - back < WordReader.LongestPart; back--)
        {
            if (back == text.Length || !IsOfWord(text, back - 1) || !IsOfWord(text, back))
            {
                return Cluster(text, back, floor);
            }
        }

        return edge;
    }

    private static bool IsOfWord(string text, int at) => Signs.Of(text, at, text.Length, out _) == Sign.Word || Signs.IsMark(text, at, out _);

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
