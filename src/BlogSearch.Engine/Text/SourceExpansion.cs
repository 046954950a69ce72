using System.Text;

namespace BlogSearch.Text;

/// <summary>Writes the expanded body and remembers where its lines come from.</summary>
internal sealed class SourceExpansion(string body)
{
    private readonly StringBuilder _text = new(body.Length);
    private readonly List<(int Line, int Shift)> _shifts = [];
    private int _line = 1;
    private int _shift;

    /// <summary>How much of the body is done.</summary>
    public int Position { get; private set; }

    /// <summary>White space that begins the line being written, when nothing else stands on it; otherwise empty.</summary>
    public string Indentation
    {
        get
        {
            var start = _text.Length;
            while (start > 0 && (_text[start - 1] is ' ' or '\t'))
            {
                start--;
            }

            return start == 0 || _text[start - 1] == '\n' ? _text.ToString(start, _text.Length - start) : "";
        }
    }

    /// <summary>True when nothing but white space stands before on the line being written.</summary>
    public bool AtLineStart
    {
        get
        {
            var i = _text.Length - 1;
            while (i >= 0 && (_text[i] is ' ' or '\t'))
            {
                i--;
            }

            return i < 0 || _text[i] == '\n';
        }
    }

    public void CopyTo(int end)
    {
        Append(body.AsSpan(Position, end - Position));
        Position = end;
    }

    /// <summary>Writes <paramref name="text"/> in place of the body up to <paramref name="end"/>.</summary>
    public void Replace(int end, ReadOnlySpan<char> text)
    {
        var lost = body.AsSpan(Position, end - Position).Count('\n');
        Position = end;
        Append(text);
        var gained = text.Count('\n');
        if (lost != gained)
        {
            _shift += lost - gained;
            _shifts.Add((_line, _shift));
        }
    }

    public ExpandedSource ToSource()
    {
        CopyTo(body.Length);
        return new ExpandedSource(_text.ToString(), _shifts);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        _line += text.Count('\n');
    }
}
