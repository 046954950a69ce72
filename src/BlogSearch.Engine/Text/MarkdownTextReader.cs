using System.Text;
using BlogSearch.Blogs;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>Walks a parsed Markdown body and writes what the page shows.</summary>
internal sealed class MarkdownTextReader(PlainTextWriter writer, TextRules rules, ExpandedSource source)
{
    private readonly AnchorMaker _anchors = new(rules.Anchors);
    private readonly HtmlTextReader _html = new(writer);
    private readonly GoldmarkTypography? _goldmark = rules is { IsTypographic: true, Kind: not BlogKind.Jekyll } ? new() : null;
    private readonly KramdownTypography? _kramdown = rules is { IsTypographic: true, Kind: BlogKind.Jekyll } ? new(rules.Quotes) : null;

    // The words of the heading being read, white space and all, of which its id is made; null outside headings.
    private StringBuilder? _heading;

    /// <summary>Whether the tree gets the ids too, for rendering it.</summary>
    public bool SetsIds { get; init; }

    public void Read(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            Block(block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case Markdig.Syntax.CodeBlock code:
                Code(code);
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case Table table:
                Rows(table);
                break;
            case LeafBlock leaf:
                writer.Break();
                Spans(leaf);
                writer.Break();
                break;
            case ContainerBlock blocks:
                foreach (var child in blocks)
                {
                    Block(child);
                }

                break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        writer.Break();
        var start = writer.Position;
        _heading = new StringBuilder();
        Spans(heading);
        var id = Id(heading, _heading.ToString());
        _heading = null;

        if (SetsIds && id.Length > 0)
        {
            heading.GetAttributes().Id = id;
        }

        writer.Heading(start, heading.Level, id);
        writer.Break();
    }

    private string Id(HeadingBlock heading, string words)
    {
        if (HeadingSource.Id(heading) is not { } written)
        {
            return rules.AutoIds ? _anchors.Next(HeadingSource.Raw(heading), words) : "";
        }

        _anchors.Take(written);
        return written;
    }

    private void Code(Markdig.Syntax.CodeBlock code)
    {
        var language = code is FencedCodeBlock { Info: { } info } ? CodeLanguage.Named(info) : "";
        writer.Code(code.Lines.ToString(), language);
    }

    private void Html(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        if (SummaryMark.Is(text))
        {
            writer.EndSummary();
        }
        else if (rules.ShowsRawHtml)
        {
            _html.Fragment(text, source.BodyLine(html.Line + 1));
        }

        writer.Break();
    }

    private void Rows(Table table)
    {
        foreach (var row in table)
        {
            writer.Break();
            foreach (var cell in (TableRow)row)
            {
                writer.Space();
                foreach (var block in (TableCell)cell)
                {
                    if (block is LeafBlock leaf)
                    {
                        Spans(leaf);
                    }
                }
            }
        }

        writer.Break();
    }

    private void Spans(LeafBlock leaf)
    {
        if (leaf.Inline is not { } spans)
        {
            return;
        }

        _goldmark?.BeginBlock(LeafBounds.Of(leaf));
        _kramdown?.BeginBlock(LeafBounds.Of(leaf));
        var line = leaf.Line + 1;
        Spans(spans, ref line);
    }

    private void Spans(ContainerInline spans, ref int line)
    {
        foreach (var span in spans)
        {
            Span(span, ref line);
        }
    }

    private void Span(Inline span, ref int line)
    {
        switch (span)
        {
            case LiteralInline literal:
                Literal(literal);
                break;
            case LineBreakInline lineBreak:
                line++;
                _heading?.Append('\n');
                if (lineBreak.IsHard)
                {
                    writer.Break();
                }
                else
                {
                    writer.Space();
                }

                break;
            case CodeInline code:
                Text(ShortcodeMarks.Remove(code.Content));
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                Html(html, line);
                break;
            case AutolinkInline auto:
                Link((auto.IsEmail ? "mailto:" : "") + auto.Url, auto.Url, line);
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline { IsAutoLink: true } bare:
                Link(Target(bare.Url ?? ""), (bare.FirstChild as LiteralInline)?.Content.ToString() ?? "", line);
                break;
            case LinkInline link:
                var start = writer.Position;
                var at = source.BodyLine(line);
                Spans(link, ref line);
                writer.Link(Target(link.Url ?? ""), start, at);
                break;
            case FootnoteLink note:
                Note(note, line);
                break;
            case DelimiterInline unpaired:
                Text(unpaired.ToLiteral());
                Spans(unpaired, ref line);
                break;
            case ContainerInline children:
                Spans(children, ref line);
                break;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        writer.Text(text);
        _heading?.Append(text);
    }

    private string Target(string written) => rules.Kind == BlogKind.Hugo ? LinkTarget.Encoded(ShortcodeMarks.Remove(written)) : written;

    // In a heading the words of a picture would become words of the heading.
    private void Image(LinkInline image)
    {
        if (_heading is null)
        {
            writer.Image(Alternative(image));
        }
    }

    private void Literal(LiteralInline literal)
    {
        if ((_goldmark?.Of(literal) ?? _kramdown?.Of(literal)) is { } set)
        {
            literal.Content = new StringSlice(set);
        }

        Text(literal.Content.AsSpan());
    }

    // The way back to where a note is called is a link without words of its own.
    private void Note(FootnoteLink note, int line)
    {
        var (target, back) = FootnoteTarget.Of(note, rules.Kind);
        if (note.IsBackLink)
        {
            writer.Link(back, "↩︎", source.BodyLine(line));
        }
        else
        {
            var start = writer.Position;
            writer.Text(note.Footnote.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.Link(target, start, source.BodyLine(line));
        }
    }

    private void Html(HtmlInline html, int line)
    {
        if (SummaryMark.Is(html.Tag))
        {
            writer.EndSummary();
        }
        else if (rules.ShowsRawHtml)
        {
            _html.Fragment(html.Tag, source.BodyLine(line));
        }
    }

    private void Link(string target, string text, int line)
    {
        var start = writer.Position;
        Text(text);
        writer.Link(target, start, source.BodyLine(line));
    }

    private static string Alternative(LinkInline image)
    {
        var text = new StringBuilder();
        foreach (var span in image.Descendants())
        {
            text.Append(span switch
            {
                LiteralInline literal => literal.Content.AsSpan(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.AsSpan(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString();
    }
}
