using System.Collections.Immutable;
using System.Text;

namespace BlogSearch.Text;

/// <summary>Collects the visible text of a page: folds white space, separates blocks by one line feed and keeps the tables over the text.</summary>
internal sealed class PlainTextWriter
{
    private readonly StringBuilder _text;
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<CodeBlock>.Builder _code = ImmutableArray.CreateBuilder<CodeBlock>();
    private readonly ImmutableArray<TextLink>.Builder _links = ImmutableArray.CreateBuilder<TextLink>();
    private readonly ImmutableArray<ImageText>.Builder _images = ImmutableArray.CreateBuilder<ImageText>();
    private bool _space;
    private bool _break;

    public PlainTextWriter(int capacity) => _text = new StringBuilder(capacity);

    public int? SummaryEnd { get; private set; }

    /// <summary>Where the next visible character will stand.</summary>
    public int Position => _text.Length + ((_space || _break) && _text.Length > 0 ? 1 : 0);

    /// <summary>Ends the block; several in a row are one.</summary>
    public void Break() => _break = true;

    public void Space() => _space = true;

    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(White.Any);
            if (end != 0)
            {
                Separate();
                _text.Append(end < 0 ? text : text[..end]);
            }

            if (end < 0)
            {
                return;
            }

            _space = true;
            text = text[(end + 1)..];
        }
    }

    /// <summary>Code of a block: white space stays as it is, but for that at the very end.</summary>
    public void Code(ReadOnlySpan<char> code, string language)
    {
        code = code.TrimEnd();
        code = code[Math.Max(0, LeadingBlankLines(code))..];
        if (code.IsEmpty)
        {
            return;
        }

        Break();
        Separate();
        _code.Add(new CodeBlock(_text.Length, code.Length, language));
        _text.Append(code);
        Break();
    }

    public void Image(ReadOnlySpan<char> alternative)
    {
        alternative = alternative.Trim();
        if (alternative.IsEmpty)
        {
            return;
        }

        var start = Position;
        Text(alternative);
        _images.Add(new ImageText(start, _text.Length - start));
    }

    public void Heading(int start, int level, string id) => _sections.Add(new Section(start, Math.Max(0, _text.Length - start), level, id));

    public void Link(string target, int start, int line) => _links.Add(new TextLink(target, Since(start), line));

    /// <param name="words">What the reader clicks where it is no part of the text.</param>
    public void Link(string target, string words, int line) => _links.Add(new TextLink(target, words, line));

    public void EndSummary() => SummaryEnd ??= _text.Length;

    public string Since(int start) => start < _text.Length ? _text.ToString(start, _text.Length - start) : "";

    public PostText ToPostText() => new()
    {
        Plain = _text.ToString(),
        Sections = _sections.DrainToImmutable(),
        Code = _code.DrainToImmutable(),
        Links = _links.DrainToImmutable(),
        Images = _images.DrainToImmutable(),
        SummaryEnd = SummaryEnd,
    };

    private void Separate()
    {
        if (_text.Length > 0 && (_break || _space))
        {
            _text.Append(_break ? '\n' : ' ');
        }

        _break = false;
        _space = false;
    }

    private static int LeadingBlankLines(ReadOnlySpan<char> code)
    {
        var text = code.IndexOfAnyExcept(White.Any);
        return text < 0 ? 0 : code[..text].LastIndexOf('\n') + 1;
    }
}
