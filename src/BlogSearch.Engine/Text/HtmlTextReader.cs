using System.Text;

namespace BlogSearch.Text;

/// <summary>Reads HTML, whole or in the pieces that Markdown leaves of it, and writes what the page shows. One pass, no tree, no recursion.</summary>
internal sealed class HtmlTextReader(PlainTextWriter writer)
{
    private readonly StringBuilder _pre = new();
    private string? _target;
    private int _linkStart;
    private int _linkLine;
    private int _level;
    private int _headingStart;
    private string _headingId = "";
    private bool _inPre;
    private string _language = "";
    private string? _skipTo;

    public void Read(string html, ExpandedSource source)
    {
        var scanner = new HtmlScanner(html);
        var counted = 0;
        var line = 1;
        while (scanner.Next())
        {
            line += html.AsSpan(counted, scanner.Start - counted).Count('\n');
            counted = scanner.Start;
            Piece(scanner, source.BodyLine(line));
        }

        Close();
    }

    /// <param name="html">One tag, comment or several; elements may reach over fragments.</param>
    /// <param name="line">Where it begins in the body, from 1.</param>
    public void Fragment(string html, int line)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            Piece(scanner, line);
        }
    }

    private void Close()
    {
        EndLink();
        EndHeading();
        EndPre();
    }

    private void Piece(in HtmlScanner piece, int line)
    {
        if (_skipTo is not null)
        {
            if (piece.Kind == HtmlPiece.End && piece.Name.Equals(_skipTo, StringComparison.OrdinalIgnoreCase))
            {
                _skipTo = null;
            }

            return;
        }

        switch (piece.Kind)
        {
            case HtmlPiece.Text:
                Text(piece.Text);
                break;
            case HtmlPiece.Comment when SummaryMark.Is(piece.Text):
                writer.EndSummary();
                break;
            case HtmlPiece.Begin:
                Begin(piece, line);
                break;
            case HtmlPiece.End:
                End(piece.Name);
                break;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        var decoded = HtmlEntities.Decode(text);
        if (_inPre)
        {
            _pre.Append(decoded);
        }
        else
        {
            writer.Text(decoded);
        }
    }

    private void Begin(in HtmlScanner tag, int line)
    {
        var element = HtmlElements.Of(tag.Name);
        if (element == HtmlElement.Hidden)
        {
            _skipTo = tag.IsSelfClosed ? null : tag.Name.ToString();
            return;
        }

        if (_inPre)
        {
            BeginInPre(tag, element);
            return;
        }

        switch (element)
        {
            case HtmlElement.Link:
                EndLink();
                _target = tag.Attribute("href");
                _linkStart = writer.Position;
                _linkLine = line;
                break;
            case HtmlElement.Image:
                writer.Image(tag.Attribute("alt") ?? "");
                break;
            case HtmlElement.Heading:
                EndHeading();
                writer.Break();
                _level = tag.Name[1] - '0';
                _headingStart = writer.Position;
                _headingId = tag.Attribute("id") ?? "";
                break;
            case HtmlElement.Pre:
                writer.Break();
                _inPre = true;
                _language = CodeLanguage.OfClass(tag.Attribute("class"));
                break;
            case HtmlElement.Cell:
                writer.Space();
                break;
            case HtmlElement.Block:
                writer.Break();
                break;
        }
    }

    private void BeginInPre(in HtmlScanner tag, HtmlElement element)
    {
        if (_language.Length == 0)
        {
            _language = CodeLanguage.OfClass(tag.Attribute("class"));
        }

        if (element == HtmlElement.Block)
        {
            _pre.Append('\n');
        }
    }

    private void End(ReadOnlySpan<char> name)
    {
        switch (HtmlElements.Of(name))
        {
            case HtmlElement.Link:
                EndLink();
                break;
            case HtmlElement.Heading:
                EndHeading();
                writer.Break();
                break;
            case HtmlElement.Pre:
                EndPre();
                break;
            case HtmlElement.Cell:
                writer.Space();
                break;
            case HtmlElement.Block when !_inPre:
                writer.Break();
                break;
        }
    }

    private void EndLink()
    {
        if (_target is not null)
        {
            writer.Link(_target, _linkStart, _linkLine);
        }

        _target = null;
    }

    private void EndHeading()
    {
        if (_level > 0)
        {
            writer.Heading(_headingStart, _level, _headingId);
        }

        _level = 0;
    }

    private void EndPre()
    {
        if (_inPre)
        {
            writer.Code(_pre.ToString(), _language);
            _pre.Clear();
        }

        _inPre = false;
        _language = "";
    }
}
