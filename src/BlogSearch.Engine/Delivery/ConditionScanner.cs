namespace BlogSearch.Delivery;

/// <summary>Cuts a condition into tokens.</summary>
internal static class ConditionScanner
{
    /// <summary>Far above any condition a person writes.</summary>
    private const int Longest = 1_000;

    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "(", ")", ","];

    /// <exception cref="ConditionException">A sign that no condition has, or far too long.</exception>
    public static List<ConditionToken> Read(string text)
    {
        if (text.Length > Longest)
        {
            throw new ConditionException(Longest + 1, $"a condition has at most {Longest} characters");
        }

        var tokens = new List<ConditionToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = At(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }

        return tokens;
    }

    private static ConditionToken At(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return new ConditionToken(ConditionTokenKind.Number, While(text, at, c => char.IsAsciiDigit(c) || c == '.'), at + 1);
        }

        if (char.IsAsciiLetter(text[at]))
        {
            return new ConditionToken(ConditionTokenKind.Name, While(text, at, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'), at + 1);
        }

        return Array.Find(Signs, sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) is { } found
            ? new ConditionToken(ConditionTokenKind.Sign, found, at + 1)
            : throw new ConditionException(at + 1, $"{text[at]} means nothing here; {Hint(text[at])}");
    }

    private static string Hint(char sign) => sign switch
    {
        '&' => "and is written &&",
        '|' => "or is written ||",
        '=' => "equal is written ==",
        '%' => "5 % is written 0.05",
        _ => "there are numbers, names, comparisons, &&, ||, ! and parentheses",
    };

    private static string While(string text, int from, Func<char, bool> part)
    {
        var to = from;
        while (to < text.Length && part(text[to]))
        {
            to++;
        }

        return text[from..to];
    }
}
