namespace BlogSearch.Blogs;

/// <summary>Reads <c>markup.goldmark</c> of a Hugo configuration.</summary>
internal static class HugoMarkup
{
    public static BlogMarkup Read(Node.Map map)
    {
        var goldmark = map.Child("markup")?.Child("goldmark");
        var typographer = goldmark?.Child("extensions")?.Find("typographer");
        return new BlogMarkup
        {
            RawHtml = goldmark?.Child("renderer")?.Flag("unsafe") == true ? true : null,
            Typographer = typographer is Node.Scalar { Text: "false" } || typographer is Node.Map whole && whole.Flag("disable") ? false : null,
            AutoIds = goldmark?.Child("parser")?.Text("autoHeadingID") is not { } ids || !ids.Equals("false", StringComparison.OrdinalIgnoreCase),
            Emoji = map.Flag("enableEmoji"),
        };
    }

    public static AnchorScheme Anchors(Node.Map map) =>
        (map.Child("markup")?.Child("goldmark")?.Child("parser")?.Text("autoHeadingIDType") ?? "github") switch
        {
            "github-ascii" => AnchorScheme.GitHubAscii,
            "blackfriday" => AnchorScheme.Blackfriday,
            _ => map.Child("markup")?.Text("defaultMarkdownHandler") == "blackfriday" ? AnchorScheme.Blackfriday : AnchorScheme.GitHub,
        };
}
