namespace BlogSearch.Blogs;

/// <summary>Reads what a Jekyll configuration says.</summary>
internal static class JekyllConfiguration
{
    public static JekyllSite Site(Node.Map map)
    {
        var posts = map.Child("collections")?.Child("posts");
        return new JekyllSite
        {
            Permalink = posts?.Text("permalink") ?? Style(map.Text("permalink") ?? "date"),
            Future = map.Flag("future"),
            Unpublished = map.Flag("unpublished"),
            ShowDrafts = map.Flag("show_drafts"),
            Defaults = [.. Defaults(map.Find("defaults"))],
            Exclude = HugoConfiguration.Strings(map.Find("exclude")),
            MarkdownExtensions = map.Text("markdown_ext") is { } endings
                ? [.. endings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : ["markdown", "mkdown", "mkdn", "mkd", "md"],
        };
    }

    private static string Style(string permalink) => permalink switch
    {
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "none" => "/:categories/:title:output_ext",
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        _ => permalink,
    };

    private static IEnumerable<JekyllDefault> Defaults(Node? node)
    {
        foreach (var map in (node as Node.List)?.Values.OfType<Node.Map>() ?? [])
        {
            var scope = map.Child("scope");
            if (map.Child("values") is { } values)
            {
                yield return new JekyllDefault((scope?.Text("path") ?? "").Trim('/'), scope?.Text("type"), values);
            }
        }
    }
}
