using System.Collections.Frozen;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>HTML blocks as kramdown reads them: an element reaches to its own end tag, over blank lines, and what is in it is no Markdown unless it says so.</summary>
internal sealed class KramdownHtmlParser : BlockParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans =
        ("a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp "
            + "select small span strong sub sup time tt u var").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly object StateKey = new();

    public KramdownHtmlParser() => OpeningCharacters = ['<'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan();
        var isComment = line.StartsWith("<!--");
        if (isComment && processor.CurrentBlock is ParagraphBlock)
        {
            return BlockState.None;
        }

        var name = isComment ? "" : Name(line);
        if (!isComment && (name.IsEmpty || Spans.Contains(name)))
        {
            return BlockState.None;
        }

        var block = new HtmlBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        processor.NewBlocks.Push(block);
        var open = new OpenElement(name.ToString());
        block.SetData(StateKey, open);
        return isComment || (line[1] != '/' && !ReadsMarkdown(line)) ? open.After(line) : BlockState.Break;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return block.GetData(StateKey) is OpenElement open ? open.After(processor.Line.AsSpan()) : BlockState.Break;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> line)
    {
        var name = line[1..].TrimStart('/');
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || (end > 0 && name[end] is '-' or '_')))
        {
            end++;
        }

        var follows = end < name.Length ? name[end] : ' ';
        return end > 0 && char.IsAsciiLetter(name[0]) && (follows is '>' or '/' || char.IsWhiteSpace(follows)) ? name[..end] : [];
    }

    private static bool ReadsMarkdown(ReadOnlySpan<char> line)
    {
        var scanner = new HtmlScanner(line);
        return scanner.Next() && scanner.Attribute("markdown") is "1" or "block" or "span";
    }

    /// <summary>The element of a block and how many of its name are open. The empty name is a comment.</summary>
    private sealed class OpenElement(string name)
    {
        private readonly bool _isVoid = HtmlElements.IsVoid(name);
        private int _depth;

        public BlockState After(ReadOnlySpan<char> line)
        {
            if (name.Length == 0)
            {
                return line.Contains("-->", StringComparison.Ordinal) ? BlockState.Break : BlockState.Continue;
            }

            if (_isVoid)
            {
                return line.Contains('>') ? BlockState.Break : BlockState.Continue;
            }

            _depth += Count(line);
            return _depth <= 0 ? BlockState.Break : BlockState.Continue;
        }

        private int Count(ReadOnlySpan<char> line)
        {
            var count = 0;
            for (var at = line.IndexOf('<'); at >= 0; at = line.IndexOf('<'))
            {
                line = line[(at + 1)..];
                var isEnd = line.StartsWith("/");
                var tag = isEnd ? line[1..] : line;
                if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !char.IsAsciiLetterOrDigit(tag[name.Length])))
                {
                    var close = tag.IndexOf('>');
                    count += isEnd ? -1 : close > 0 && tag[close - 1] == '/' ? 0 : 1;
                }
            }

            return count;
        }
    }
}
