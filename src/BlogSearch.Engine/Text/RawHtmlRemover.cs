using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>Takes the HTML out of a Markdown tree, as goldmark does unless it is told otherwise.</summary>
internal static class RawHtmlRemover
{
    public static void Remove(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<HtmlBlock>().ToList())
        {
            block.Parent?.Remove(block);
        }

        foreach (var span in document.Descendants<HtmlInline>().ToList())
        {
            span.Remove();
        }
    }
}
