using Markdig;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>The one call into Markdig.</summary>
internal static class MarkdownParser
{
    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static MarkdownDocument Parse(string text, TextRules rules)
    {
        try
        {
            return Markdown.Parse(text, MarkdownPipelines.For(rules.Kind));
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            throw new TextTooComplexException("The Markdown nests deeper than " + PostTextReader.MaxDepth + " levels.");
        }
    }
}
