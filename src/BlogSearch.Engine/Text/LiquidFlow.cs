namespace BlogSearch.Text;

/// <summary>Runs Liquid's blocks: conditions, cases, loops and captures.</summary>
internal static class LiquidFlow
{
    public static bool Is(ReadOnlySpan<char> name) => name is "if" or "unless" or "case" or "for" or "capture";

    public static string Run(LiquidBlock block, LiquidScope scope)
    {
        var (tag, argument, body) = block.Branches[0];
        switch (tag)
        {
            case "for":
                return Loop(argument, body, scope);
            case "capture":
                scope[argument.Trim('"', '\'')] = scope.Expand(body);
                return "";
            case "case":
                var wanted = LiquidValue.Text(LiquidValue.One(argument, scope));
                var chosen = block.Branches.Skip(1).FirstOrDefault(branch => branch.Tag == "else" || Names(branch.Argument, scope).Contains(wanted, StringComparer.Ordinal));
                return chosen.Body is null ? "" : scope.Expand(chosen.Body);
            default:
                var holds = block.Branches.FirstOrDefault(branch => branch.Tag == "else" || LiquidCondition.Holds(branch.Argument, scope) == (branch.Tag != "unless"));
                return holds.Body is null ? "" : scope.Expand(holds.Body);
        }
    }

    /// <summary><c>name = value | filters</c>.</summary>
    public static void Assign(string argument, LiquidScope scope)
    {
        var sign = argument.IndexOf('=', StringComparison.Ordinal);
        if (sign > 0)
        {
            scope[argument[..sign].Trim()] = LiquidValue.Of(argument.AsSpan(sign + 1), scope);
        }
    }

    private static IEnumerable<string> Names(string values, LiquidScope scope) =>
        values.Replace(" or ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries).Select(value => LiquidValue.Text(LiquidValue.One(value, scope)));

    // name in list; what follows (limit, offset) is rare enough to be left aside.
    private static string Loop(string argument, string body, LiquidScope scope)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || LiquidValue.One(words[2], scope) is not IReadOnlyList<string> list)
        {
            return "";
        }

        var shown = new System.Text.StringBuilder();
        var before = scope[words[0]];
        foreach (var one in words is [.., "reversed"] ? list.Reverse() : list)
        {
            if (scope.IsSpent)
            {
                break;
            }

            scope[words[0]] = one;
            shown.Append(scope.Expand(body));
        }

        scope[words[0]] = before;
        return shown.ToString();
    }
}
