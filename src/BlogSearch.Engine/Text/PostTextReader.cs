namespace BlogSearch.Text;

/// <summary>Markdown or HTML to what a reader sees.</summary>
public static class PostTextReader
{
    /// <summary>Deeper nesting of blocks or spans is refused: no author needs it, and recursion must end before the stack does.</summary>
    internal const int MaxDepth = 64;

    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static PostText Read(string body, TextRules rules)
    {
        var source = GeneratorSyntax.Expand(body, rules);
        var writer = new PlainTextWriter(source.Text.Length);
        if (rules.IsHtml)
        {
            new HtmlTextReader(writer).Read(source.Text, source);
        }
        else
        {
            new MarkdownTextReader(writer, rules, source).Read(MarkdownParser.Parse(source.Text, rules));
        }

        return writer.ToPostText();
    }
}
