using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace BlogSearch.Text;

/// <summary>Markdown or HTML to safe HTML for the reading view; the one place where a post becomes markup.</summary>
public static class PostHtml
{
    /// <param name="find">The ranges to mark in a stretch of the post's text: in order, none overlapping. Null marks nothing.</param>
    /// <returns>Sanitised HTML: no script, style, event handler, form, frame or foreign image; headings carry the ids of <see cref="PostText.Sections"/>.</returns>
    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static PostMarkup Render(string body, TextRules rules, Func<string, IEnumerable<(int From, int To)>>? find = null)
    {
        var source = GeneratorSyntax.Expand(body, rules);
        return SafeHtml.Of(rules.IsHtml ? source.Text : MarkdownParser.Guarded(() => Markup(source, rules)), rules, find);
    }

    private static string Markup(ExpandedSource source, TextRules rules)
    {
        var document = MarkdownParser.Parse(source.Text, rules);
        new MarkdownTextReader(new PlainTextWriter(source.Text.Length), rules, source) { SetsIds = true }.Read(document);
        var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(output) { UseNonAsciiNoEscape = true };
        MarkdownPipelines.For(rules.Kind).Setup(renderer);
        renderer.ObjectRenderers.AddIfNotAlready<HtmlTableRenderer>();
        if (!rules.ShowsRawHtml)
        {
            RawHtmlRemover.Remove(document);
        }

        renderer.Render(document);
        return output.ToString();
    }
}
