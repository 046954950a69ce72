namespace BlogSearch.Text;

/// <summary>One tag of a Hugo shortcode.</summary>
internal sealed class ShortcodeTag
{
    private readonly List<(string? Name, string Value)> _arguments = [];

    public required string Name { get; init; }

    public required int Start { get; init; }

    /// <summary>Just behind it.</summary>
    public required int End { get; init; }

    public bool IsEnd { get; init; }

    public bool IsSelfClosed { get; init; }

    /// <returns>By name, or the one at that place among those without a name; empty when there is none.</returns>
    public string Argument(string name, int place)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Name is null ? place-- == 0 : argument.Name == name)
            {
                return argument.Value;
            }
        }

        return "";
    }

    /// <returns>Null when it is never closed.</returns>
    public static ShortcodeTag? Read(string body, int start)
    {
        var closing = body[start + 2] == '<' ? ">}}" : "%}}";
        var close = Close(body, start + 3, closing);
        if (close < 0)
        {
            return null;
        }

        var inside = body.AsSpan(start + 3, close - start - 3).Trim();
        var isEnd = inside.StartsWith("/");
        var isSelfClosed = !isEnd && inside.EndsWith("/");
        inside = inside.Trim("/ \t\r\n");
        var nameEnd = inside.IndexOfAny(" \t\r\n");
        var name = nameEnd < 0 ? inside : inside[..nameEnd];
        var tag = new ShortcodeTag { Name = name.ToString(), Start = start, End = close + 3, IsEnd = isEnd, IsSelfClosed = isSelfClosed };
        tag.ReadArguments(inside[name.Length..]);
        return tag;
    }

    // A quoted argument may hold the closing brackets; a quote that is never closed does not count as one.
    private static int Close(string body, int from, string closing)
    {
        var plain = body.IndexOf(closing, from, StringComparison.Ordinal);
        for (var at = from; plain >= 0 && at < plain; at++)
        {
            if (body[at] is not ('"' or '`'))
            {
                continue;
            }

            var quote = body.IndexOf(body[at], at + 1);
            if (quote > plain)
            {
                var later = body.IndexOf(closing, quote, StringComparison.Ordinal);
                return later >= 0 && !body.AsSpan(plain, quote - plain).Contains('\n') ? later : plain;
            }

            if (quote < 0)
            {
                return plain;
            }

            at = quote;
        }

        return plain;
    }

    private void ReadArguments(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(White.OrQuote);
            string? name = null;
            if (end > 0 && rest[end] == '=')
            {
                name = rest[..end].ToString();
                rest = rest[(end + 1)..].TrimStart();
            }

            _arguments.Add((name, Value(ref rest)));
            rest = rest.TrimStart();
        }
    }

    private static string Value(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return "";
        }

        var isQuoted = rest[0] is '"' or '`';
        var inside = isQuoted ? rest[1..] : rest;
        var end = isQuoted ? inside.IndexOf(rest[0]) : inside.IndexOfAny(" \t\r\n");
        var value = end < 0 ? inside : inside[..end];
        rest = inside[Math.Min(inside.Length, value.Length + 1)..];
        return value.ToString().Replace("\\\"", "\"", StringComparison.Ordinal);
    }
}
