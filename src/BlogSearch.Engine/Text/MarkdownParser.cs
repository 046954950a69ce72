using BlogSearch.Blogs;
using Markdig;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>The one way into Markdig.</summary>
internal static class MarkdownParser
{
    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static MarkdownDocument Parse(string text, TextRules rules)
    {
        TextLimits.Check(text);
        var source = rules.Kind == BlogKind.Jekyll ? KramdownSource.Normalized(text) : text;
        return Guarded(() => Markdown.Parse(source, MarkdownPipelines.For(rules.Kind)));
    }

    /// <summary>Says in our words that Markdig met its own limit of depth, while parsing or rendering.</summary>
    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            throw new TextTooComplexException("The Markdown nests deeper than " + PostTextReader.MaxDepth + " levels.");
        }
    }
}
