using System.Text;

namespace BlogSearch.Text;

/// <summary>
/// Reads the words of a text, for the index and for queries alike. A word is found whole and in parts: <c>802.1Q</c> gives
/// <c>802</c>, <c>802.1q</c> and <c>1q</c>; <c>C#</c> gives <c>c</c> and <c>c#</c>. Scripts without spaces give single signs and pairs.
/// One instance reads one text after the other; not for several threads at once.
/// </summary>
public sealed class WordReader
{
    /// <summary>Longer runs are read as their beginning: no one types them, and they would bloat the list of terms.</summary>
    public const int LongestPart = 128;

    private const int LongestJoined = 64;

    private readonly List<Found> _found = [];
    private readonly List<(int Start, int End, int SuffixEnd)> _parts = [];
    private readonly StringBuilder _form = new();
    private string _text = "";
    private int _at;
    private int _end;
    private int _next;
    private int _position;
    private char[] _buffer = new char[64];

    /// <summary>Where the word begins in the text.</summary>
    public int Start => _found[_next - 1].Start;

    /// <summary>UTF-16 units of the text that the word covers.</summary>
    public int Length => _found[_next - 1].Length;

    public WordKind Kind => _found[_next - 1].Kind;

    /// <summary>Counts parts, from 0 after <see cref="Read"/>.</summary>
    public int Position => _found[_next - 1].Position;

    /// <summary>The word as it stands in the text.</summary>
    public ReadOnlySpan<char> Raw => _text.AsSpan(Start, Length);

    /// <summary>The word folded: lower case, without accents. Valid until the next <see cref="Next"/>.</summary>
    public ReadOnlySpan<char> Form => _buffer.AsSpan(0, FormLength);

    private int FormLength { get; set; }

    /// <summary>Begins with a stretch of a text.</summary>
    public void Read(string text, int start, int length)
    {
        _text = text;
        _at = start;
        _end = start + length;
        _found.Clear();
        _next = 0;
        _position = -1;
    }

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool Next()
    {
        if (_next == _found.Count && !Find())
        {
            return false;
        }

        var found = _found[_next++];
        FormLength = WordForm.Fold(_text.AsSpan(found.Start, found.Length), ref _buffer, _form);
        return FormLength > 0 || Next();
    }

    private bool Find()
    {
        _found.Clear();
        _next = 0;
        while (_at < _end)
        {
            var kind = Signs.Of(_text, _at, _end, out var length);
            if (kind == Sign.Unspaced)
            {
                FindUnspaced();
                return true;
            }

            if (kind == Sign.Word)
            {
                FindCompound();
                return true;
            }

            _at += length;
        }

        return false;
    }

    private void FindUnspaced()
    {
        var start = _at;
        Signs.Of(_text, _at, _end, out var length);
        _at += length;
        while (_at < _end && Signs.IsMark(_text, _at, out var mark))
        {
            _at += mark;
        }

        _position++;
        _found.Add(new Found(start, _at - start, WordKind.Part, _position));
        if (_at < _end && Signs.Of(_text, _at, _end, out var second) == Sign.Unspaced)
        {
            var end = _at + second;
            while (end < _end && Signs.IsMark(_text, end, out var mark))
            {
                end += mark;
            }

            _found.Add(new Found(start, Math.Min(end - start, LongestPart), WordKind.Pair, _position));
        }
    }

    private void FindCompound()
    {
        var start = _at;
        _parts.Clear();
        do
        {
            var partStart = _at;
            _at = Signs.EndOfPart(_text, _at, _end);
            var partEnd = _at;
            _at = Signs.EndOfSuffix(_text, _at, _end);
            _parts.Add((partStart, partEnd, _at));
        }
        while (_parts.Count < LongestJoined && Joins());

        var prefixed = Signs.StartOfPrefix(_text, start, Math.Max(0, start - 2));
        for (var i = 0; i < _parts.Count; i++)
        {
            AddPart(i, prefixed, start);
        }
    }

    /// <summary>True when a joining sign and another part follow; then stands before that part.</summary>
    private bool Joins()
    {
        var joined = Signs.EndOfJoint(_text, _at, _end, suffixed: _parts[^1].SuffixEnd > _parts[^1].End);
        if (joined < 0)
        {
            return false;
        }

        _at = joined;
        return true;
    }

    private void AddPart(int i, int prefixed, int start)
    {
        var (partStart, partEnd, suffixEnd) = _parts[i];
        _position++;
        var elided = Elision.End(_text.AsSpan(partStart, partEnd - partStart));
        _found.Add(new Found(partStart + elided, Math.Min(partEnd - partStart - elided, LongestPart), WordKind.Part, _position));
        if (elided > 0)
        {
            Add(partStart, partEnd, WordKind.Joined);
        }

        if (suffixEnd > partEnd)
        {
            Add(partStart, suffixEnd, WordKind.Marked);
        }

        if (_parts.Count > 1 && StartsSegment(i))
        {
            AddSegment(i, prefixed, start);
        }

        if (i > 0)
        {
            return;
        }

        var end = _parts[^1].SuffixEnd;
        if (_parts.Count > 1)
        {
            Add(start, end, WordKind.Joined);
        }

        if (prefixed < start)
        {
            Add(prefixed, end, WordKind.Marked);
        }
    }

    private bool StartsSegment(int i) => i == 0 || Signs.IsHyphen(_text[_parts[i].Start - 1]);

    /// <summary>What stands between hyphens is a word too: <c>802.1Q-based</c> holds <c>802.1q</c>, <c>.NET-based</c> holds <c>.net</c>.</summary>
    private void AddSegment(int i, int prefixed, int start)
    {
        var last = i;
        while (last + 1 < _parts.Count && !StartsSegment(last + 1))
        {
            last++;
        }

        if (i == 0 && last == _parts.Count - 1)
        {
            return;
        }

        if (last > i)
        {
            Add(_parts[i].Start, _parts[last].SuffixEnd, WordKind.Joined);
        }

        if (i == 0 && prefixed < start && !Signs.IsHyphen(_text[prefixed]))
        {
            Add(prefixed, _parts[last].SuffixEnd, WordKind.Marked);
        }
    }

    private void Add(int start, int end, WordKind kind)
    {
        if (end - start <= LongestJoined)
        {
            _found.Add(new Found(start, end - start, kind, _position));
        }
    }

    private readonly record struct Found(int Start, int Length, WordKind Kind, int Position);
}
