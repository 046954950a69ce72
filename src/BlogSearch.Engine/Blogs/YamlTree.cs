using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BlogSearch.Blogs;

/// <summary>YAML to a <see cref="Node"/>, from the parser's events: the object deserializer expands alias bombs and overflows the stack on deep nesting.</summary>
internal sealed class YamlTree
{
    private const string StandardTags = "tag:yaml.org,2002:";

    private readonly Parser _parser;
    private readonly string _text;
    private readonly int _lineOffset;
    private readonly List<SyntaxNote> _notes;
    private readonly Dictionary<string, (Node Node, int Events)> _anchors = new(StringComparer.Ordinal);
    private int _events;

    private YamlTree(string text, int firstLine, List<SyntaxNote> notes)
    {
        // Keys of more than 1,024 characters are legal for Ruby and Go in flow style; nobody writes one.
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _text = text;
        _lineOffset = firstLine - 1;
        _notes = notes;
    }

    /// <param name="firstLine">Line of the file on which <paramref name="text"/> begins.</param>
    /// <param name="notes">Receives what is odd but can be read.</param>
    /// <returns>Null for a text without a value.</returns>
    /// <exception cref="SyntaxProblemException">Broken, too deep or too large.</exception>
    public static Node? Read(string text, int firstLine, List<SyntaxNote> notes)
    {
        try
        {
            return new YamlTree(text, firstLine, notes).ReadDocument();
        }
        catch (Exception e) when (IsOfParser(e))
        {
            return ReadMended(text, firstLine, notes) ?? throw YamlRemedy.For(e as YamlException ?? new YamlException(e.Message), text, firstLine);
        }
    }

    private static Node? ReadMended(string text, int firstLine, List<SyntaxNote> notes)
    {
        var mended = YamlMender.Mend(text);
        if (mended == text)
        {
            return null;
        }

        try
        {
            notes.Clear(); // those of the first attempt come again
            return new YamlTree(mended, firstLine, notes).ReadDocument();
        }
        catch (Exception e) when (IsOfParser(e))
        {
            return null; // what was wrong at first is what the author is told
        }
    }

    // The parser's scanner throws more than it promises, over [a:b] for one.
    private static bool IsOfParser(Exception e) => e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException;

    private Node? ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is NodeEvent)
            {
                var node = ReadNode(1);
                ReadToEndOfDocument();
                return node;
            }
        }

        return null;
    }

    // A second value in the same text would be lost without a word; the parser says so when asked for more.
    private void ReadToEndOfDocument()
    {
        while (_parser.MoveNext() && _parser.Current is not DocumentStart)
        {
        }
    }

    private Node ReadNode(int depth)
    {
        var line = LineOf(_parser.Current!); // ReadNode is called on an event only
        if (depth > SyntaxLimits.Depth)
        {
            throw new SyntaxProblemException(line, $"The YAML nests deeper than {SyntaxLimits.Depth} levels.", "Flatten it.");
        }

        Count(1, line);
        var before = _events;
        var (node, anchor) = _parser.Current switch
        {
            Scalar scalar => (ReadScalar(scalar, line), scalar.Anchor),
            SequenceStart start => (ReadList(depth, line), start.Anchor),
            MappingStart start => (ReadMap(depth, line), start.Anchor),
            AnchorAlias alias => (Follow(alias, line), AnchorName.Empty),
            var other => throw new SyntaxProblemException(line, $"The YAML has {other!.GetType().Name} where a value belongs.", "Compare it with the lines around."),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, _events - before + 1);
        }

        return node;
    }

    private Node.Scalar ReadScalar(Scalar scalar, int line)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && !IsKnown(scalar.Tag.Value))
        {
            _notes.Add(new SyntaxNote(line, $"The YAML tag {scalar.Tag.Value} is unknown; its value is taken as text.", "Leave the tag out."));
        }

        var asText = scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal));
        return new Node.Scalar(scalar.Value, !asText, line);
    }

    private static bool IsKnown(string tag) =>
        tag.StartsWith(StandardTags, StringComparison.Ordinal) && tag[StandardTags.Length..] is "str" or "int" or "float" or "bool" or "null" or "timestamp" or "binary";

    private Node.List ReadList(int depth, int line)
    {
        var values = new List<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            values.Add(ReadNode(depth + 1));
        }

        return new Node.List(values, line);
    }

    private Node.Map ReadMap(int depth, int line)
    {
        var pairs = new List<Node.Map.Pair>();
        Node.Map? merged = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var keyLine = LineOf(_parser.Current!); // MoveNext returned true
            var key = ReadNode(depth + 1) as Node.Scalar;
            _parser.MoveNext();
            var end = _parser.Current!.End; // a value follows every key
            var value = ReadNode(depth + 1);
            if (key is null)
            {
                _notes.Add(new SyntaxNote(keyLine, "The YAML has a list or map as a key; it is left aside.", "Put the value in quotes if it begins with a brace or bracket."));
                continue;
            }

            if (key is { Text: "<<", IsPlain: true })
            {
                merged = MergeInto(merged, value, keyLine);
                continue;
            }

            var pair = new Node.Map.Pair(key.Text, keyLine, value);
            NoteComment(pair, (int)end.Line, (int)end.Column);
            Add(pairs, pair);
        }

        var map = new Node.Map(pairs, line);
        return merged is null ? map : merged.With(map);
    }

    private static Node.Map MergeInto(Node.Map? known, Node value, int line) => value switch
    {
        Node.Map map => known is null ? map : map.With(known),
        Node.List list => list.Values.Aggregate(known, (all, one) => MergeInto(all, one, line)) ?? Node.Map.Empty,
        _ => throw new SyntaxProblemException(line, "The YAML merge key << needs a map.", "Name an anchor of a map behind it."),
    };

    // title: Issue #1 is the title "Issue" to every reader of YAML.
    private void NoteComment(Node.Map.Pair pair, int endLine, int endColumn)
    {
        if (pair is not { Value: Node.Scalar { IsPlain: true, Text.Length: > 0 } scalar } || !pair.Key.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var line = _text.Split('\n').ElementAtOrDefault(endLine - 1) ?? "";
        if (endColumn - 1 <= line.Length && line.AsSpan(endColumn - 1).TrimStart() is ['#', ..])
        {
            _notes.Add(new SyntaxNote(pair.Line, $"The title ends before its #: {Shown.Text(scalar.Text)}.", "Put the title in quotes."));
        }
    }

    private void Add(List<Node.Map.Pair> pairs, Node.Map.Pair pair)
    {
        var known = pairs.FindIndex(other => other.Key == pair.Key);
        if (known < 0)
        {
            pairs.Add(pair);
            return;
        }

        _notes.Add(new SyntaxNote(pair.Line, $"The key {Shown.Text(pair.Key)} is there twice, on line {pairs[known].Line} too; the last one counts.", "Keep one."));
        pairs[known] = pair;
    }

    private Node Follow(AnchorAlias alias, int line)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw new SyntaxProblemException(line, $"The YAML alias *{Shown.Text(alias.Value.Value)} names nothing.", "Put the value in quotes if it begins with a star.");
        }

        Count(target.Events, line);
        return target.Node;
    }

    private void Count(int events, int line)
    {
        _events += events;
        if (_events > SyntaxLimits.Events)
        {
            throw new SyntaxProblemException(line, $"The YAML holds more than {SyntaxLimits.Events} values, aliases expanded.", "Make it smaller.");
        }
    }

    private int LineOf(ParsingEvent at) => (int)at.Start.Line + _lineOffset;
}
