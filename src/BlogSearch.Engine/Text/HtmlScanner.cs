namespace BlogSearch.Text;

/// <summary>Cuts HTML into text, tags and comments. Every character is looked at a bounded number of times, whatever a stranger wrote.</summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private ReadOnlySpan<char> _attributes;
    private int _end;
    private string? _rawElement;

    public HtmlPiece Kind { get; private set; }

    /// <summary>Where the piece begins.</summary>
    public int Start { get; private set; }

    /// <summary>The text, or the whole comment.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Of the tag.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public readonly bool IsSelfClosed => _attributes.EndsWith("/");

    public bool Next()
    {
        Start = _end;
        if (Start >= _html.Length)
        {
            return false;
        }

        var rest = _html[Start..];
        if (_rawElement is not null)
        {
            RawText(rest);
        }
        else if (rest[0] != '<' || !Markup(rest))
        {
            var next = rest[1..].IndexOf('<');
            Piece(HtmlPiece.Text, next < 0 ? rest.Length : next + 1);
        }

        return true;
    }

    /// <returns>The decoded value of the first attribute of that name; null when there is none, empty when it has no value.</returns>
    public readonly string? Attribute(string name)
    {
        var rest = _attributes;
        while (HtmlAttribute.TryRead(ref rest, out var found, out var value))
        {
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return HtmlEntities.Decode(value);
            }
        }

        return null;
    }

    private void Piece(HtmlPiece kind, int length)
    {
        Kind = kind;
        Text = _html.Slice(Start, length);
        _end = Start + length;
    }

    private bool Markup(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2)
        {
            return false;
        }

        if (rest.StartsWith("<!--"))
        {
            var end = rest[4..].IndexOf("-->");
            Piece(HtmlPiece.Comment, end < 0 ? rest.Length : end + 7);
            return true;
        }

        if (rest[1] is '!' or '?')
        {
            var end = rest.IndexOf('>');
            Piece(HtmlPiece.Comment, end < 0 ? rest.Length : end + 1);
            return true;
        }

        return Tag(rest);
    }

    private bool Tag(ReadOnlySpan<char> rest)
    {
        var nameStart = rest[1] == '/' ? 2 : 1;
        if (nameStart >= rest.Length || !char.IsAsciiLetter(rest[nameStart]))
        {
            return false;
        }

        var nameLength = rest[nameStart..].IndexOfAny(White.OrEndOfName);
        nameLength = nameLength < 0 ? rest.Length - nameStart : nameLength;
        Name = rest.Slice(nameStart, nameLength);
        var attributes = rest[(nameStart + nameLength)..];
        var length = HtmlAttribute.LengthOfAll(attributes);
        _attributes = attributes[..length];
        Piece(nameStart == 1 ? HtmlPiece.Begin : HtmlPiece.End, Math.Min(rest.Length, nameStart + nameLength + length + 1));
        if (Kind == HtmlPiece.Begin && !IsSelfClosed && (Name.Equals("script", StringComparison.OrdinalIgnoreCase) || Name.Equals("style", StringComparison.OrdinalIgnoreCase)))
        {
            _rawElement = Name.ToString();
        }

        return true;
    }

    // Script and style end at their own end tag alone; a "<" in them is no markup.
    private void RawText(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("</" + _rawElement, StringComparison.OrdinalIgnoreCase);
        _rawElement = null;
        if (end == 0)
        {
            Tag(rest);
        }
        else
        {
            Piece(HtmlPiece.Text, end < 0 ? rest.Length : end);
        }
    }
}
