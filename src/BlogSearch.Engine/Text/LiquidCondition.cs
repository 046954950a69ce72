namespace BlogSearch.Text;

/// <summary>Conditions of <c>if</c>, <c>unless</c> and <c>elsif</c>. What is not known does not hold.</summary>
internal static class LiquidCondition
{
    private static readonly string[] Signs = [" contains ", "==", "!=", "<>"];

    public static bool Holds(ReadOnlySpan<char> condition, LiquidScope scope)
    {
        if (condition.IndexOf(" or ") is >= 0 and var or)
        {
            return Holds(condition[..or], scope) || Holds(condition[(or + 4)..], scope);
        }

        if (condition.IndexOf(" and ") is >= 0 and var and)
        {
            return Holds(condition[..and], scope) && Holds(condition[(and + 5)..], scope);
        }

        foreach (var sign in Signs)
        {
            if (condition.IndexOf(sign) is >= 0 and var at)
            {
                var left = LiquidValue.One(condition[..at].Trim(), scope);
                var right = LiquidValue.Text(LiquidValue.One(condition[(at + sign.Length)..].Trim(), scope));
                return sign switch
                {
                    " contains " => left is IReadOnlyList<string> list ? list.Contains(right, StringComparer.Ordinal) : LiquidValue.Text(left).Contains(right, StringComparison.Ordinal) && right.Length > 0,
                    "==" => LiquidValue.Text(left) == right,
                    _ => LiquidValue.Text(left) != right,
                };
            }
        }

        return LiquidValue.One(condition.Trim(), scope) is { } value && value is not "false";
    }
}
