using System.Globalization;

namespace BlogSearch.Text;

/// <summary>What <c>{{ … }}</c> prints: a quoted string, a number, a range or a known variable, through the filters that posts use.</summary>
internal static class LiquidValue
{
    private const int LongestRange = 1_000;

    public static string Print(ReadOnlySpan<char> expression, LiquidScope scope) => Text(Of(expression, scope));

    /// <returns>A text, a list of texts, or null.</returns>
    public static object? Of(ReadOnlySpan<char> expression, LiquidScope scope)
    {
        var inside = expression.Trim("- \t\r\n");
        var end = Pipe(inside);
        var value = One(inside[..end].Trim(), scope);
        while (end < inside.Length)
        {
            inside = inside[(end + 1)..];
            end = Pipe(inside);
            value = LiquidFilter.Apply(value, inside[..end].Trim(), scope);
        }

        return value;
    }

    public static string Text(object? value) => value switch
    {
        string text => text,
        IReadOnlyList<string> list => string.Concat(list),
        _ => "",
    };

    /// <summary>A value without filters.</summary>
    public static object? One(ReadOnlySpan<char> value, LiquidScope scope)
    {
        if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0])
        {
            return value[1..^1].ToString();
        }

        if (value is ['(', .. var range, ')'] && range.IndexOf("..") is > 0 and var dots)
        {
            return Range(Text(One(range[..dots].Trim(), scope)), Text(One(range[(dots + 2)..].Trim(), scope)));
        }

        return value switch
        {
            "" or "nil" or "null" or "false" or "empty" or "blank" => null,
            "true" => "true",
            _ when char.IsAsciiDigit(value[0]) || value[0] == '-' => value.ToString(),
            _ => scope[value.ToString()],
        };
    }

    private static string[] Range(string from, string to) =>
        int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last) && last >= first && (long)last - first < LongestRange
            ? [.. Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]
            : [];

    /// <returns>Where the next filter begins, or the end.</returns>
    private static int Pipe(ReadOnlySpan<char> text)
    {
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            if (quote == '\0' && text[at] == '|')
            {
                return at;
            }

            quote = quote == '\0' && text[at] is '"' or '\'' ? text[at] : text[at] == quote ? '\0' : quote;
        }

        return text.Length;
    }
}
