using System.Buffers;
using System.Text;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>Hugo's typographer: which straight quotes, hyphens and dots of a block become typographic ones. A port of goldmark's, whose rules are not those of any other.</summary>
internal sealed class GoldmarkTypography
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("'\"-.<>");

    private LeafBounds _bounds = LeafBounds.None;
    private int _openSingle;
    private int _openDouble;

    /// <summary>The count of open quotes goes on from block to block: goldmark means to reset it and never does.</summary>
    public void BeginBlock(LeafBounds bounds) => _bounds = bounds;

    /// <returns>Null when the stretch stays as it is.</returns>
    public string? Of(LiteralInline literal)
    {
        var (text, start, end) = (literal.Content.Text, literal.Content.Start, literal.Content.End + 1);
        var at = literal.IsFirstCharacterEscaped ? start + 1 : start;
        if (at >= end || text.AsSpan(at, end - at).IndexOfAny(Candidates) < 0)
        {
            return null;
        }

        var set = new StringBuilder(end - start).Append(text, start, at - start);
        while (at < end)
        {
            var (sign, length) = At(text, at);
            set.Append(sign);
            at += length;
        }

        return set.ToString();
    }

    private (char Sign, int Length) At(string text, int at)
    {
        var sign = text[at];
        var line = Rest(text, at);
        return sign switch
        {
            '-' when line.StartsWith("---") => ('—', 3),
            '-' when line.StartsWith("--") => ('–', 2),
            '.' when line.StartsWith("...") => ('…', 3),
            '<' when line.StartsWith("<<") => ('«', 2),
            '>' when line.StartsWith(">>") => ('»', 2),
            '\'' => (Single(text, at, line), 1),
            '"' => (Double(text, at, line), 1),
            _ => (sign, 1),
        };
    }

    private char Single(string text, int at, ReadOnlySpan<char> line)
    {
        var before = Runes.Before(text, at, _bounds.Start);
        var (canOpen, canClose) = Flanks(before, line);
        var next = Runes.At(line, 1, '\0');
        if (IsDecade(line, canOpen, canClose) || IsClipped(before, line) || (IsAlphanumeric(before) && Rune.IsLetter(next)))
        {
            return '’';
        }

        if (canOpen && !canClose)
        {
            if (IsContraction(line))
            {
                return '’';
            }

            _openSingle++;
            return '‘';
        }

        // Plural possessives and clipped endings: Smiths', doin'.
        if (IsLonger(line, 2) && !Rune.IsDigit(next))
        {
            return '’';
        }

        if (_openSingle > 0 && Closes(line, canOpen, canClose))
        {
            _openSingle--;
            return '’';
        }

        return '\'';
    }

    private char Double(string text, int at, ReadOnlySpan<char> line)
    {
        var before = Runes.Before(text, at, _bounds.Start);
        var (canOpen, canClose) = Flanks(before, line);
        if (canOpen && !canClose)
        {
            _openDouble++;
            return '“';
        }

        if (_openDouble == 0 || !Closes(line, canOpen, canClose) || (line.Length > 1 && line[1] == '"' && Rune.IsDigit(before)))
        {
            return '"';
        }

        _openDouble--;
        return '”';
    }

    private static bool Closes(ReadOnlySpan<char> line, bool canOpen, bool canClose) => canClose && (!canOpen
        || (line.Length > 1 && Runes.IsPunctuation(Runes.At(line, 1, ' '))
            && (line.Length == 2 || Runes.IsAsciiPunctuation(line[2]) || char.IsWhiteSpace(line[2]))));

    // '90s
    private static bool IsDecade(ReadOnlySpan<char> line, bool canOpen, bool canClose) =>
        canOpen && !canClose && line.Length > 3 && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]) && line[3] == 's'
        && (line.Length == 4 || Runes.IsSpace(Runes.At(line, 4, ' ')) || Runes.IsPunctuationOrSymbol(Runes.At(line, 4, ' ')));

    // 'twas, 'em, 'net, 'leven
    private static bool IsClipped(Rune before, ReadOnlySpan<char> line) =>
        line.Length > 1 && (line[1] is 't' or 'e' or 'n' or 'l') && (Runes.IsPunctuation(before) || Runes.IsSpace(before));

    // I'm, don't, you'd, I've, I'll, you're behind a span: *you*'re
    private static bool IsContraction(ReadOnlySpan<char> line) =>
        (line.Length > 1 && (line[1] is 's' or 'm' or 't' or 'd') && EndsAt(line, 2))
        || (line.Length > 2 && (line[1..3] is "ve" or "ll" or "re") && EndsAt(line, 3));

    private static bool EndsAt(ReadOnlySpan<char> line, int at) =>
        line.Length <= at || Runes.IsAsciiPunctuation(line[at]) || char.IsWhiteSpace(line[at]);

    private static (bool CanOpen, bool CanClose) Flanks(Rune before, ReadOnlySpan<char> line)
    {
        var run = line.IndexOfAnyExcept(line[0]);
        var after = run < 0 ? new Rune(' ') : Runes.At(line, run, ' ');
        var (spaceBefore, spaceAfter) = (Runes.IsSpace(before), Runes.IsSpace(after));
        var (signBefore, signAfter) = (Runes.IsPunctuationOrSymbol(before), Runes.IsPunctuationOrSymbol(after));
        return (
            !spaceAfter && (!signAfter || spaceBefore || signBefore),
            !spaceBefore && (!signBefore || spaceAfter || signAfter));
    }

    private static bool IsAlphanumeric(Rune rune) => Rune.IsDigit(rune) || Rune.IsLetter(rune);

    // goldmark looks no further than the line, its line feed included.
    private ReadOnlySpan<char> Rest(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(text.Length, _bounds.End) - at);
        var feed = rest.IndexOf('\n');
        return feed < 0 ? rest : rest[..(feed + 1)];
    }

    // Its lengths are counted in bytes of UTF-8.
    private static bool IsLonger(ReadOnlySpan<char> line, int bytes) => line.Length > bytes || Encoding.UTF8.GetByteCount(line) > bytes;
}
