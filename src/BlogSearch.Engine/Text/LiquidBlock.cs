namespace BlogSearch.Text;

/// <summary>A block tag's inside, cut at its own <c>else</c>, <c>elsif</c> and <c>when</c>.</summary>
/// <param name="Branches">The tag that begins each, its argument, and the body behind it.</param>
/// <param name="End">Just behind the closing tag.</param>
internal sealed record LiquidBlock(IReadOnlyList<(string Tag, string Argument, string Body)> Branches, int End)
{
    /// <param name="from">Just behind the tag that opens the block.</param>
    /// <returns>Null when it is never closed.</returns>
    public static LiquidBlock? Read(string body, int from, string name, string argument)
    {
        var branches = new List<(string, string, string)>();
        var (tag, rest, start, depth) = (name, argument, from, 0);
        for (var at = body.IndexOf("{%", from, StringComparison.Ordinal); at >= 0; at = body.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            var close = body.IndexOf("%}", at, StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            var inside = body.AsSpan(at + 2, close - at - 2).Trim("- \t\r\n");
            var found = inside[..(inside.IndexOfAny(" \t\r\n") is >= 0 and var gap ? gap : inside.Length)];
            var isEnd = found.StartsWith("end") && IsBlock(found[3..]);
            if (isEnd && depth == 0)
            {
                branches.Add((tag, rest, body[start..at]));
                return found[3..].SequenceEqual(name) ? new LiquidBlock(branches, close + 2) : null;
            }

            depth += isEnd ? -1 : IsBlock(found) ? 1 : 0;
            if (depth == 0 && !isEnd && found is "else" or "elsif" or "when")
            {
                branches.Add((tag, rest, body[start..at]));
                (tag, rest, start) = (found.ToString(), inside[found.Length..].Trim().ToString(), close + 2);
            }
        }

        return null;
    }

    private static bool IsBlock(ReadOnlySpan<char> name) => name is "if" or "unless" or "case" or "for" or "capture";
}
