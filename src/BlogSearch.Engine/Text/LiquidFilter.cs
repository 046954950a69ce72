using System.Globalization;

namespace BlogSearch.Text;

/// <summary>Liquid's filters, as far as posts use them; any other leaves the value as it is.</summary>
internal static class LiquidFilter
{
    public static object? Apply(object? value, ReadOnlySpan<char> filter, LiquidScope scope)
    {
        var colon = filter.IndexOf(':');
        var name = (colon < 0 ? filter : filter[..colon]).Trim();
        var argument = colon < 0 ? "" : LiquidValue.Text(LiquidValue.One(filter[(colon + 1)..].Trim(), scope));
        return name switch
        {
            "split" => LiquidValue.Text(value).Split(argument.Length == 0 ? " " : argument, StringSplitOptions.RemoveEmptyEntries),
            "join" => value is IReadOnlyList<string> list ? string.Join(argument, list) : value,
            "first" => value is IReadOnlyList<string> { Count: > 0 } some ? some[0] : null,
            "last" => value is IReadOnlyList<string> { Count: > 0 } some ? some[^1] : null,
            "reverse" => value is IReadOnlyList<string> all ? all.Reverse().ToArray() : value,
            "sort" => value is IReadOnlyList<string> all ? all.Order(StringComparer.Ordinal).ToArray() : value,
            "size" => (value is IReadOnlyList<string> list ? list.Count : LiquidValue.Text(value).Length).ToString(CultureInfo.InvariantCulture),
            "default" => LiquidValue.Text(value).Length == 0 ? argument : value,
            _ => Text(LiquidValue.Text(value), name, argument, scope.Rules),
        };
    }

    private static string Text(string value, ReadOnlySpan<char> name, string argument, TextRules rules) => name switch
    {
        "relative_url" => BasePath(rules) + (value.StartsWith('/') ? value : "/" + value),
        "absolute_url" when rules.BaseUrl is { } site => site.TrimEnd('/') + (value.StartsWith('/') ? value : "/" + value),
        "prepend" => argument + value,
        "append" => value + argument,
        "remove" => argument.Length == 0 ? value : value.Replace(argument, "", StringComparison.Ordinal),
        "upcase" => value.ToUpperInvariant(),
        "downcase" => value.ToLowerInvariant(),
        "strip" => value.Trim(),
        "escape" or "xml_escape" => System.Net.WebUtility.HtmlEncode(value),
        "date" => Date(value, argument),
        _ => value,
    };

    private static string Date(string value, string format)
    {
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return value;
        }

        string Part(string part) => day.ToString(part, CultureInfo.InvariantCulture);
        return format.Replace("%Y", Part("yyyy"), StringComparison.Ordinal).Replace("%m", Part("MM"), StringComparison.Ordinal)
            .Replace("%-d", Part("%d"), StringComparison.Ordinal).Replace("%d", Part("dd"), StringComparison.Ordinal)
            .Replace("%B", Part("MMMM"), StringComparison.Ordinal).Replace("%b", Part("MMM"), StringComparison.Ordinal);
    }

    private static string BasePath(TextRules rules) =>
        Uri.TryCreate(rules.BaseUrl, UriKind.Absolute, out var site) ? site.AbsolutePath.TrimEnd('/') : "";
}
