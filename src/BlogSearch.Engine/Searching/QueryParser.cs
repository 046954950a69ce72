using System.Collections.Immutable;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>Any text is a query: words, "phrases", -not, OR, prefixes and filters, as docs/query-language.md says. One pass, no recursion, never an error.</summary>
internal sealed class QueryParser
{
    private readonly string _text;
    private readonly QueryScanner _scanner;
    private readonly QueryParts _parts;
    private readonly QueryNotices _notices = new();

    // Words in capitals that were taken for operators.
    private readonly List<string> _operators = [];
    private int _open;

    private QueryParser(string text) => (_text, _scanner, _parts) = (text, new QueryScanner(text), new QueryParts(text, _notices));

    public static SearchQuery Parse(string text)
    {
        var tooLong = text.Length > SearchLimits.QueryLength;
        var parser = new QueryParser(tooLong ? text[..(SearchLimits.QueryLength - (char.IsHighSurrogate(text[SearchLimits.QueryLength - 1]) ? 1 : 0))] : text);
        if (tooLong)
        {
            parser._notices.Add(new Sentence("Only the first {0:N0} characters were used.", SearchLimits.QueryLength));
        }

        while (parser._scanner.SkipSpace())
        {
            if (!parser.SkipSign())
            {
                parser.ReadOperand();
            }
        }

        return parser.Finish();
    }

    private SearchQuery Finish()
    {
        if (_parts.IsEmpty && _notices.IsEmpty)
        {
            _parts.DropOperators();
            foreach (var word in _operators)
            {
                _parts.Add([new QueryPart { Text = word }], negated: false);
            }

            if (_parts.IsEmpty && _text.Any(IsVisible))
            {
                _notices.Add(NoticeKind.Ignored, _text.Trim());
            }
        }

        return new SearchQuery { Parts = _parts.Parts, Filters = _parts.Filters, Notices = _notices.ToImmutable() };
    }

    /// <summary>Skips what is no word of its own: operators, brackets, and signs that stand alone.</summary>
    private bool SkipSign()
    {
        var run = _scanner.Peek();
        switch (run)
        {
            case "OR" or "|" or "||":
                _parts.Or(_scanner.At, run.Length);
                break;
            case "NOT":
                _parts.Not(_scanner.At);
                break;
            case "-" when char.IsWhiteSpace(_scanner.Next):
            case "AND" or "&&" or "&" or "--" or "–" or "—" or "+" or "!" or ")" or "()" or "/":
                break;
            case ['(', ..]:
                _open++;
                _scanner.At++;
                return true;
            case ['+', ..] when run.Length == 1 || char.IsLetter(run[1]):
                _scanner.At++;
                return true;
            case [] when _scanner.IsAtStrayQuote():
                _scanner.At++;
                return true;
            default:
                return false;
        }

        if (char.IsAsciiLetter(run[0]))
        {
            _operators.Add(run.ToString());
        }

        _scanner.At += run.Length;
        return true;
    }

    private void ReadOperand()
    {
        // One hyphen leaves out; two belong to a flag, as in --dry-run.
        var start = _scanner.At;
        var negated = _scanner.Current == '-' && _scanner.Next != '-' && !char.IsWhiteSpace(_scanner.Next);
        _scanner.At += negated ? 1 : 0;
        var at = _scanner.At;
        if (_scanner.IsAtQuote)
        {
            _parts.Add([new QueryPart { Text = _scanner.ReadQuoted(), Quoted = true, Start = at, End = _scanner.At }], negated);
        }
        else if (FilterName.Find(_scanner.PeekName()) is { } name && IsFilter(name))
        {
            ReadFilter(name, start, negated);
        }
        else
        {
            var word = Word(_scanner.Read());
            _parts.Add([word with { Start = at, End = at + word.Text.Length }], negated);
        }
    }

    /// <summary>False for <c>date::cal</c>, <c>code://x</c>, and a name with a capital and a space behind it, as in the title "Code: A History".</summary>
    private bool IsFilter(string name)
    {
        var rest = _text.AsSpan(_scanner.At + name.Length + 1);
        return !rest.StartsWith(":") && !rest.StartsWith("//") && !(char.IsUpper(_scanner.Current) && (rest.IsEmpty || char.IsWhiteSpace(rest[0])));
    }

    private void ReadFilter(string name, int start, bool negated)
    {
        var kind = FilterName.Kind(name);
        _scanner.At += name.Length + 1;
        var behind = _scanner.At;
        var values = FilterValues.Read(_scanner, kind is FilterKind.Date or FilterKind.Before or FilterKind.After);
        if (kind is null && name == FilterName.Title && values.Count > 0)
        {
            _parts.Add([.. values.Select(value => (value.Quoted ? new QueryPart { Text = value.Value, Quoted = true } : Word(value.Value)) with { Field = WordField.Title })], negated);
            return;
        }

        var texts = values.Select(value => value.Quoted ? value.Value : Unbracketed(value.Value)).Where(value => value.Length > 0).ToList();
        ImmutableArray<string> known = kind is { } asked ? [.. texts.Where(value => FilterName.Takes(asked, value))] : [];
        if (known.IsEmpty)
        {
            Ignore(start, texts.Count == 0 || negated ? null : $"{name} {_text[behind.._scanner.At]}");
            return;
        }

        foreach (var unknown in texts.Except(known, StringComparer.Ordinal))
        {
            _notices.Add(NoticeKind.Ignored, $"{name}:{unknown}");
        }

        if (known.Length > SearchLimits.FilterValues)
        {
            _notices.Add(new Sentence("Only the first {0} values of “{1}:” were used.", SearchLimits.FilterValues, name));
        }

        // Found by a name that has a kind, or there were no known values.
        _parts.Add(new QueryFilter(kind!.Value, known[..Math.Min(known.Length, SearchLimits.FilterValues)], negated) { Name = name, Start = start, End = _scanner.At });
    }

    /// <summary>Says that a filter was left out, and offers its words, or for <c>tag: go</c> the same without the space.</summary>
    private void Ignore(int start, string? words)
    {
        var end = _scanner.At;
        var typed = _text[start..end];
        _notices.Add(NoticeKind.Ignored, typed, () =>
            words is not null ? string.Concat(_text.AsSpan(0, start), words, _text.AsSpan(end))
            : typed.EndsWith(':') && end < _text.Length && char.IsWhiteSpace(_text[end]) ? string.Concat(_text.AsSpan(0, end), _text.AsSpan(end).Trim())
            : null);
    }

    /// <summary>A word as typed, or the beginning of one: <c>kube*</c>. Stars elsewhere, as in <c>**bold**</c> and <c>a.*</c>, mean nothing.</summary>
    private QueryPart Word(string typed)
    {
        var word = Unbracketed(typed);
        var beginning = word.TrimEnd('*');
        var isPrefix = beginning.Length < word.Length && beginning.Length > 0 && word[0] != '*' && (char.IsLetterOrDigit(beginning[^1]) || beginning[^1] == '_');
        return new QueryPart { Text = isPrefix ? beginning : word, IsPrefix = isPrefix };
    }

    /// <summary>Without the brackets at its end that were opened before it: in <c>(a OR b) c</c> they say nothing new.</summary>
    private string Unbracketed(string word)
    {
        var end = word.Length;
        while (end > 0 && _open > 0 && word[end - 1] == ')')
        {
            end--;
            _open--;
        }

        return word[..end];
    }

    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;
}
