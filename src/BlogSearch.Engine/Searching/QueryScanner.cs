using System.Buffers;

namespace BlogSearch.Searching;

/// <summary>Walks over a query text from left to right. Only a few words that might have been part of a date are read again.</summary>
internal sealed class QueryScanner(string text)
{
    /// <summary>The sign of a filter's several values.</summary>
    public const char Comma = ',';

    private static readonly SearchValues<char> _quotes = SearchValues.Create("\"“”„‟«»");

    private bool _unclosed;

    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    public char Current => text[At];

    /// <summary>The character behind the current one; a space at the end.</summary>
    public char Next => At + 1 < text.Length ? text[At + 1] : ' ';

    public bool IsAtQuote => !IsAtEnd && IsQuote(Current);

    /// <returns>False at the end of the text.</returns>
    public bool SkipSpace()
    {
        while (!IsAtEnd && IsSpace(Current))
        {
            At++;
        }

        return !IsAtEnd;
    }

    /// <summary>What stands here up to the next space or quote, without going there.</summary>
    public ReadOnlySpan<char> Peek(bool stopAtComma = false)
    {
        var end = At;
        while (end < text.Length && !IsSpace(text[end]) && !IsQuote(text[end]) && !(stopAtComma && text[end] == Comma))
        {
            end++;
        }

        return text.AsSpan(At, end - At);
    }

    public string Read(bool stopAtComma = false)
    {
        var word = Peek(stopAtComma).ToString();
        At += word.Length;
        return word;
    }

    /// <summary>To the closing quote, or to the end where there is none.</summary>
    public string ReadQuoted()
    {
        var start = ++At;
        while (!IsAtEnd && !IsQuote(Current))
        {
            At++;
        }

        var quoted = text[start..At];
        At = Math.Min(At + 1, text.Length);
        return quoted;
    }

    /// <summary>True at a quote that closes nothing and opens nothing, as in <c>27" screen</c>.</summary>
    public bool IsAtStrayQuote()
    {
        if (!IsAtQuote || At == 0 || IsSpace(text[At - 1]) || text[At - 1] is '-' or '+' or '(' or ':' or Comma)
        {
            return false;
        }

        // Looked for once: where one has none behind it, the later ones have none either.
        _unclosed = _unclosed || !text.AsSpan(At + 1).ContainsAny(_quotes);
        return _unclosed;
    }

    /// <summary>The letters before a colon here; empty where there are none.</summary>
    public ReadOnlySpan<char> PeekName()
    {
        var end = At;
        while (end < text.Length && end - At <= FilterName.Longest && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == ':' ? text.AsSpan(At, end - At) : default;
    }

    private static bool IsQuote(char c) => _quotes.Contains(c);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
