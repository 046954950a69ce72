using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>Code in a line as kramdown reads it: a lone backtick between white space is one, and what stands between two keeps its blanks.</summary>
internal sealed class KramdownCodeParser : InlineParser
{
    public KramdownCodeParser() => OpeningCharacters = ['`'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var ticks = text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;
        var before = slice.Start > LeafBounds.Of(processor.Block).Start && slice.Start > 0 ? slice.Text[slice.Start - 1] : ' ';
        var isAlone = ticks == 1 && char.IsWhiteSpace(before) && text.Length > 1 && char.IsWhiteSpace(text[1]);
        var close = isAlone ? -1 : text[ticks..].IndexOf(new string('`', ticks));
        if (close < 0)
        {
            processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start + ticks - 1), IsClosed = true };
            slice.Start += ticks;
            return true;
        }

        var code = text.Slice(ticks, close);
        if (ticks > 1)
        {
            code = code.StartsWith(" ") ? code[1..] : code;
            code = code.EndsWith(" ") ? code[..^1] : code;
        }

        processor.Inline = new CodeInline(code.ToString().Replace('\n', ' ')) { Delimiter = '`', DelimiterCount = ticks, IsClosed = true };
        slice.Start += ticks + close + ticks;
        return true;
    }
}
