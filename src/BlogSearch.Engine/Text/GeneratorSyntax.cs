using BlogSearch.Blogs;

namespace BlogSearch.Text;

/// <summary>Resolves what a generator writes into Markdown before it becomes HTML: shortcodes, Liquid, MDX.</summary>
internal static class GeneratorSyntax
{
    public static ExpandedSource Expand(string body, TextRules rules)
    {
        var start = body.Contains('\0') ? body.Replace('\0', '\ufffd') : body;
        start = rules is { Kind: BlogKind.Hugo, Emoji: true } ? EmojiNames.Replace(start) : start;
        return rules.Kind switch
        {
            BlogKind.Hugo when start.Contains("{{", StringComparison.Ordinal) => new ShortcodeExpander(start, rules).Expand(),
            BlogKind.Jekyll or BlogKind.Eleventy or BlogKind.Hexo or BlogKind.Zola when HasLiquid(start) => new LiquidExpander(start, new LiquidScope(rules)).Expand(),
            BlogKind.Docusaurus or BlogKind.Astro => MdxExpander.Expand(start),
            _ => ExpandedSource.Unchanged(start),
        };
    }

    private static bool HasLiquid(string body) =>
        body.Contains("{%", StringComparison.Ordinal) || body.Contains("{{", StringComparison.Ordinal);
}
