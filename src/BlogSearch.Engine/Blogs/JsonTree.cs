using System.Text;
using System.Text.Json;

namespace BlogSearch.Blogs;

/// <summary>JSON to a <see cref="Node"/>.</summary>
internal ref struct JsonTree
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly List<SyntaxNote> _notes;
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line;
    private int _events;

    private JsonTree(ReadOnlySpan<byte> utf8, int firstLine, List<SyntaxNote> notes, bool lenient)
    {
        _utf8 = utf8;
        _notes = notes;
        _line = firstLine;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            MaxDepth = SyntaxLimits.Depth,
            CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = lenient,
        });
    }

    /// <summary>Reads the first value of a text; what follows it stays unread.</summary>
    /// <param name="lenient">Comments and trailing commas are fine, as in configuration files.</param>
    /// <returns>The value and the bytes it took.</returns>
    /// <exception cref="SyntaxProblemException">Broken, too deep or too large.</exception>
    public static (Node Node, int Bytes) Read(ReadOnlySpan<byte> utf8, int firstLine, List<SyntaxNote> notes, bool lenient = false)
    {
        var tree = new JsonTree(utf8, firstLine, notes, lenient);
        try
        {
            tree._reader.Read();
            return (tree.ReadNode(), (int)tree._reader.BytesConsumed);
        }
        catch (JsonException e)
        {
            var line = firstLine + (int)(e.LineNumber ?? 0);
            throw new SyntaxProblemException(line, $"The JSON cannot be read: {Shown.Text(e.Message)}", "Look for a missing comma, quote or brace.");
        }
    }

    private Node ReadNode()
    {
        var line = Line();
        if (++_events > SyntaxLimits.Events)
        {
            throw new SyntaxProblemException(line, $"The JSON holds more than {SyntaxLimits.Events} values.", "Make it smaller.");
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(line),
            JsonTokenType.StartArray => ReadList(line),
            JsonTokenType.String => new Node.Scalar(_reader.GetString() ?? "", isPlain: false, line),
            _ => new Node.Scalar(Encoding.UTF8.GetString(_reader.ValueSpan), isPlain: true, line),
        };
    }

    private Node.List ReadList(int line)
    {
        var values = new List<Node>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(ReadNode());
        }

        return new Node.List(values, line);
    }

    private Node.Map ReadMap(int line)
    {
        var pairs = new List<Node.Map.Pair>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = _reader.GetString() ?? "";
            var keyLine = Line();
            _reader.Read();
            var value = ReadNode();
            if (pairs.RemoveAll(pair => pair.Key == key) > 0)
            {
                _notes.Add(new SyntaxNote(keyLine, $"The key {Shown.Text(key)} is there twice; the last one counts.", "Keep one."));
            }

            pairs.Add(new Node.Map.Pair(key, keyLine, value));
        }

        return new Node.Map(pairs, line);
    }

    private int Line()
    {
        _line += _utf8[(int)_counted..(int)_reader.TokenStartIndex].Count((byte)'\n');
        _counted = _reader.TokenStartIndex;
        return _line;
    }
}
