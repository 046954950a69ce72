namespace BlogSearch.Blogs;

/// <summary>Reads <c>kramdown</c> of a Jekyll configuration.</summary>
internal static class JekyllMarkup
{
    private const string Usual = "‘’“”";

    public static BlogMarkup Read(Node.Map map)
    {
        var kramdown = map.Child("kramdown");
        return new BlogMarkup
        {
            AutoIds = kramdown?.Text("auto_ids") is not { } ids || !ids.Equals("false", StringComparison.OrdinalIgnoreCase),
            Quotes = Quotes(kramdown?.Find("smart_quotes")),
        };
    }

    public static AnchorScheme Anchors(Node.Map map) =>
        map.Child("kramdown")?.Text("input") is { } input && input.Equals("kramdown", StringComparison.OrdinalIgnoreCase) ? AnchorScheme.Kramdown : AnchorScheme.KramdownGfm;

    // apos,apos,quot,quot or the code points themselves.
    private static string Quotes(Node? node)
    {
        var names = HugoConfiguration.Strings(node).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        return names.Length == 4 && string.Concat(names.Select(Sign)) is { Length: 4 } signs ? signs : Usual;
    }

    private static string Sign(string name)
    {
        var number = name.AsSpan().TrimStart('0');
        var reference = name.All(char.IsAsciiDigit) ? $"&#{number};" : $"&{name};";
        return System.Net.WebUtility.HtmlDecode(reference) is { Length: 1 } sign ? sign : "";
    }
}
