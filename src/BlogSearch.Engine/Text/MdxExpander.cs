namespace BlogSearch.Text;

/// <summary>What MDX adds to Markdown: imports and exports are dropped, and comments in braces. Components are tags, and go as tags do.</summary>
internal static class MdxExpander
{
    public static ExpandedSource Expand(string body)
    {
        var expansion = new SourceExpansion(body);
        var at = 0;
        var isCode = false;
        var isModule = false;
        var isBlockStart = true;
        while (at < body.Length)
        {
            var feed = body.IndexOf('\n', at);
            var end = feed < 0 ? body.Length : feed + 1;
            var line = body.AsSpan(at, end - at);
            var text = line.Trim();
            isCode ^= text.StartsWith("```") || text.StartsWith("~~~");
            isModule = !text.IsEmpty && (isModule || (isBlockStart && !isCode && (line.StartsWith("import ") || line.StartsWith("export "))));
            if (isModule)
            {
                expansion.Replace(end, feed < 0 ? "" : "\n");
            }
            else if (!isCode && text.StartsWith("{/*") && text.EndsWith("*/}"))
            {
                expansion.CopyTo(at);
                expansion.Replace(end, feed < 0 ? "" : "\n");
            }

            isBlockStart = text.IsEmpty || isModule;
            expansion.CopyTo(end);
            at = end;
        }

        return expansion.ToSource();
    }
}
