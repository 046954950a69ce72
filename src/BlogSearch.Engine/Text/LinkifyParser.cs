using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>Bare addresses as goldmark links them. Where one ends decides the words around it, and Markdig ends it elsewhere.</summary>
internal sealed partial class LinkifyParser : InlineParser
{
    // As many open brackets above an address are a label for sure; climbing on would be quadratic.
    private const int Climb = 32;

    public LinkifyParser() => OpeningCharacters = ['h', 'f', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!IsAddress(rest) || !MayStart(slice, processor) || IsInLabel(processor.Inline))
        {
            return false;
        }

        var line = rest.IndexOf('\n') is >= 0 and var feed ? rest[..feed] : rest;
        var length = Length(line);
        if (length == 0)
        {
            return false;
        }

        var text = slice.Text.Substring(slice.Start, length);
        var link = new LinkInline(text.StartsWith("www.", StringComparison.Ordinal) ? "https://" + text : text, "") { IsAutoLink = true, IsClosed = true };
        link.AppendChild(new LiteralInline(text) { IsClosed = true });
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://") || text.StartsWith("https://") || text.StartsWith("ftp://") || text.StartsWith("www.");

    // Behind a space, some signs, and anything that was no plain text: a quote that was set, code, another link.
    private static bool MayStart(in StringSlice slice, InlineProcessor processor)
    {
        if (slice.Start <= LeafBounds.Of(processor.Block).Start || processor.Inline is not null and not LiteralInline)
        {
            return true;
        }

        var before = slice.Text[slice.Start - 1];
        return char.IsWhiteSpace(before) || before is '*' or '_' or '~' or '(' or '"' or '\'';
    }

    private static bool IsInLabel(Inline? inline)
    {
        for (var climbed = 0; inline is not null; inline = inline.Parent, climbed++)
        {
            if (inline is LinkDelimiterInline || climbed > Climb)
            {
                return true;
            }
        }

        return false;
    }

    private static int Length(ReadOnlySpan<char> line)
    {
        var found = (line.StartsWith("www.") ? Www : Address).EnumerateMatches(line);
        if (!found.MoveNext())
        {
            return 0;
        }

        var end = WithoutTail(line, found.Current.Length);
        while (end > 1 && line[end - 1] is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~')
        {
            end--;
        }

        return end;
    }

    private static int WithoutTail(ReadOnlySpan<char> line, int end)
    {
        if (line[end - 1] == ')')
        {
            var closing = line[..end].Count(')') - line[..end].Count('(');
            return closing > 0 ? end - closing : end;
        }

        if (line[end - 1] != ';')
        {
            return end;
        }

        var name = end - 2;
        while (name >= 0 && char.IsAsciiLetterOrDigit(line[name]))
        {
            name--;
        }

        return name >= 0 && name != end - 2 && line[name] == '&' ? name : end;
    }

    [GeneratedRegex("""^www\.[-a-zA-Z0-9@:%._\+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_\+.~#!?&/=\(\);,'">\^{}\[\]`]*)?""", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Www { get; }

    [GeneratedRegex("""^(?:http|https|ftp)://[-a-zA-Z0-9@:%._\+~#=]{1,256}\.[a-z]+(?::[0-9]+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=\(\);,'">\^{}\[\]`]*)?""", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Address { get; }
}
