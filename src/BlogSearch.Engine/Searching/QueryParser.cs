using System.Collections.Immutable;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>Any text is a query: words, "phrases", -not, and the filters tag: category: author: title:. One pass, no recursion, never an error.</summary>
internal sealed class QueryParser
{
    private readonly string _text;
    private readonly ImmutableArray<QueryPart>.Builder _parts = ImmutableArray.CreateBuilder<QueryPart>();
    private readonly ImmutableArray<QueryFilter>.Builder _filters = ImmutableArray.CreateBuilder<QueryFilter>();
    private readonly ImmutableArray<Notice>.Builder _notices = ImmutableArray.CreateBuilder<Notice>();
    private int _at;

    private QueryParser(string text) => _text = text;

    public static SearchQuery Parse(string text)
    {
        var tooLong = text.Length > SearchLimits.QueryLength;
        var parser = new QueryParser(tooLong ? text[..SearchLimits.QueryLength] : text);
        if (tooLong)
        {
            parser._notices.Add(new Notice(NoticeKind.Shortened, $"Only the first {SearchLimits.QueryLength:N0} characters were used."));
        }

        while (parser.SkipSpace())
        {
            parser.ReadOne();
        }

        return new SearchQuery { Parts = parser._parts.ToImmutable(), Filters = parser._filters.ToImmutable(), Notices = parser._notices.ToImmutable() };
    }

    private bool SkipSpace()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || char.IsControl(_text[_at])))
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private void ReadOne()
    {
        // One hyphen leaves out; two belong to a flag, as in --dry-run.
        var negated = _text[_at] == '-' && _at + 1 < _text.Length && _text[_at + 1] != '-' && !char.IsWhiteSpace(_text[_at + 1]);
        var start = negated ? _at + 1 : _at;
        _at = start;
        if (IsQuote(_text[_at]))
        {
            AddPart(new QueryPart { Text = ReadQuoted(), Quoted = true, Negated = negated });
            return;
        }

        var colon = NameEnd(start);
        if (colon > start && FilterNamed(_text.AsSpan(start, colon - start)) is { } name)
        {
            _at = colon + 1;
            ReadFilter(name, negated, start);
            return;
        }

        AddPart(new QueryPart { Text = ReadWord(stopAtComma: false), Negated = negated });
    }

    private void ReadFilter(string name, bool negated, int start)
    {
        var values = ReadValues();
        if (values.Count == 0)
        {
            _notices.Add(new Notice(NoticeKind.Ignored, _text[start.._at].Trim()));
        }
        else if (name == "title")
        {
            foreach (var (value, quoted) in values)
            {
                AddPart(new QueryPart { Text = value, Quoted = quoted, Negated = negated, Field = WordField.Title });
            }
        }
        else
        {
            _filters.Add(new QueryFilter(
                name switch { "tag" => FacetKind.Tag, "category" => FacetKind.Category, _ => FacetKind.Author },
                [.. values.Take(SearchLimits.FilterValues).Select(value => value.Value)],
                negated));
        }
    }

    /// <summary>One or more values, quoted or not, joined by commas.</summary>
    private List<(string Value, bool Quoted)> ReadValues()
    {
        var values = new List<(string, bool)>();
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            var quoted = IsQuote(_text[_at]);
            var value = (quoted ? ReadQuoted() : ReadWord(stopAtComma: true)).Trim();
            if (value.Length > 0)
            {
                values.Add((value, quoted));
            }

            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
            }
            else if (quoted)
            {
                break;
            }
        }

        return values;
    }

    /// <summary>To the closing quote, or to the end where there is none.</summary>
    private string ReadQuoted()
    {
        var start = ++_at;
        while (_at < _text.Length && !IsQuote(_text[_at]))
        {
            _at++;
        }

        var text = _text[start.._at];
        _at = Math.Min(_at + 1, _text.Length);
        return text;
    }

    private string ReadWord(bool stopAtComma)
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !IsQuote(_text[_at]) && !(stopAtComma && _text[_at] == ','))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private void AddPart(QueryPart part)
    {
        if (!string.IsNullOrWhiteSpace(part.Text))
        {
            _parts.Add(part);
        }
    }

    private int NameEnd(int start)
    {
        var at = start;
        while (at < _text.Length && char.IsAsciiLetter(_text[at]))
        {
            at++;
        }

        return at < _text.Length && _text[at] == ':' ? at : -1;
    }

    private static string? FilterNamed(ReadOnlySpan<char> name)
    {
        foreach (var known in (ReadOnlySpan<string>)["tag", "category", "author", "title"])
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»';
}
