using Tomlyn;
using Tomlyn.Parsing;

namespace BlogSearch.Blogs;

/// <summary>TOML to a <see cref="Node"/>, from the parser's events.</summary>
internal sealed class TomlTree
{
    private readonly TomlParser _parser;
    private readonly string _text;
    private readonly int _lineOffset;
    private int _events;

    private TomlTree(string text, int firstLine)
    {
        _text = text;
        _lineOffset = firstLine - 1;
        _parser = TomlParser.Create(text, new TomlParserOptions { DecodeScalars = true }, new TomlSerializerOptions { MaxDepth = SyntaxLimits.Depth });
    }

    /// <param name="firstLine">Line of the file on which <paramref name="text"/> begins.</param>
    /// <exception cref="SyntaxProblemException">Broken, too deep or too large.</exception>
    public static Node.Map Read(string text, int firstLine)
    {
        try
        {
            return new TomlTree(text, firstLine).ReadDocument();
        }
        catch (TomlException e)
        {
            var line = firstLine + Math.Max(0, (e.Line ?? 1) - 1);
            var message = e.Message[(e.Message.IndexOf(" : ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
            throw new SyntaxProblemException(line, $"The TOML cannot be read: {Shown.Text(message.Trim())}", "Look for a missing quote, bracket or equals sign.");
        }
    }

    private Node.Map ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                var map = ReadMap(1);
                _parser.MoveNext(); // what is wrong behind the last table is found only by asking on
                return map;
            }
        }

        return Node.Map.Empty;
    }

    private Node ReadNode()
    {
        var at = _parser.Current;
        var line = (int)at.Line + _lineOffset;
        if (++_events > SyntaxLimits.Events)
        {
            throw new SyntaxProblemException(line, $"The TOML holds more than {SyntaxLimits.Events} values.", "Make it smaller.");
        }

        return at.Kind switch
        {
            TomlParseEventKind.StartTable => ReadMap(line),
            TomlParseEventKind.StartArray => ReadList(line),
            TomlParseEventKind.String => new Node.Scalar(at.GetString(), isPlain: false, line),
            _ => new Node.Scalar(Written(at), isPlain: true, line),
        };
    }

    // A number or date as typed: 2.50 stays 2.50.
    private string Written(TomlParseEvent at) =>
        at.Span is { } span ? _text[span.Start.Offset..Math.Min(_text.Length, span.End.Offset + 1)] : at.StringValue ?? "";

    private Node.List ReadList(int line)
    {
        var values = new List<Node>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            values.Add(ReadNode());
        }

        return new Node.List(values, line);
    }

    private Node.Map ReadMap(int line)
    {
        var pairs = new List<Node.Map.Pair>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var key = _parser.Current.PropertyName ?? _parser.GetPropertyName();
            var keyLine = (int)_parser.Current.Line + _lineOffset;
            _parser.MoveNext();
            Add(pairs, new Node.Map.Pair(key, keyLine, ReadNode()));
        }

        return new Node.Map(pairs, line);
    }

    // The parser tells a table piece by piece where its headings are apart.
    private static void Add(List<Node.Map.Pair> pairs, Node.Map.Pair pair)
    {
        var at = pairs.FindIndex(known => known.Key == pair.Key);
        if (at < 0)
        {
            pairs.Add(pair);
            return;
        }

        Node joined = (pairs[at].Value, pair.Value) switch
        {
            (Node.Map known, Node.Map more) => known.With(more),
            (Node.List known, Node.List more) => new Node.List([.. known.Values, .. more.Values], known.Line),
            _ => throw new SyntaxProblemException(pair.Line, $"The key {Shown.Text(pair.Key)} is there twice, on line {pairs[at].Line} too.", "Keep one."),
        };
        pairs[at] = pairs[at] with { Value = joined };
    }
}
