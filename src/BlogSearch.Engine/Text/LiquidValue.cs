namespace BlogSearch.Text;

/// <summary>What <c>{{ … }}</c> prints: a quoted string or a known variable, through the few filters that posts use.</summary>
internal static class LiquidValue
{
    public static string Of(ReadOnlySpan<char> expression, TextRules rules)
    {
        var inside = expression.Trim("- \t\r\n");
        var end = inside.IndexOf('|');
        var value = (end < 0 ? inside : inside[..end]).Trim();
        var shown = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]
            ? value[1..^1].ToString()
            : rules.Variable(value.ToString()) ?? "";
        while (end >= 0 && end < inside.Length)
        {
            inside = inside[(end + 1)..];
            end = inside.IndexOf('|');
            shown = Filtered(shown, (end < 0 ? inside : inside[..end]).Trim(), rules);
        }

        return shown;
    }

    private static string Filtered(string value, ReadOnlySpan<char> filter, TextRules rules) => filter switch
    {
        "relative_url" => BasePath(rules) + (value.StartsWith('/') ? value : "/" + value),
        "absolute_url" when rules.BaseUrl is { } site => site.TrimEnd('/') + (value.StartsWith('/') ? value : "/" + value),
        "upcase" => value.ToUpperInvariant(),
        "downcase" => value.ToLowerInvariant(),
        "strip" => value.Trim(),
        "escape" or "xml_escape" => System.Net.WebUtility.HtmlEncode(value),
        _ => value,
    };

    private static string BasePath(TextRules rules) =>
        Uri.TryCreate(rules.BaseUrl, UriKind.Absolute, out var site) ? site.AbsolutePath.TrimEnd('/') : "";
}
