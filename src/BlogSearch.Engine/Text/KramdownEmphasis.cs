using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>
/// Where <c>*</c> and <c>_</c> may open and close emphasis by kramdown's rule, which asks for white space alone. CommonMark asks for punctuation too,
/// and so leaves the stars of <c>**「強調」**です</c> on the page.
/// </summary>
internal sealed class KramdownEmphasis : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (sign is not ('*' or '_'))
        {
            return base.Match(processor, ref slice);
        }

        var bounds = LeafBounds.Of(processor.Block);
        var before = slice.Start > bounds.Start && slice.Start > 0 ? slice.Text[slice.Start - 1] : ' ';
        var start = slice.Start;
        var length = slice.AsSpan().IndexOfAnyExcept(sign) is >= 0 and var end ? end : slice.Length;
        slice.Start += length;
        var after = slice.IsEmpty ? ' ' : slice.CurrentChar;
        var opens = !char.IsWhiteSpace(after) && (sign == '*' || !char.IsLetter(before));
        var closes = !char.IsWhiteSpace(before) && (sign == '*' || !char.IsLetterOrDigit(after));
        if (!opens && !closes)
        {
            processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, start, slice.Start - 1), IsClosed = true };
            return true;
        }

        // CommonMark's rule lets signs before a word open; what they may really do is said afterwards.
        var signs = new StringSlice($" {slice.Text.AsSpan(start, length)}x", 1, length + 1);
        base.Match(processor, ref signs);
        if (processor.Inline is EmphasisDelimiterInline delimiter)
        {
            delimiter.Type = (opens ? DelimiterType.Open : DelimiterType.Undefined) | (closes ? DelimiterType.Close : DelimiterType.Undefined);
        }

        return true;
    }
}
