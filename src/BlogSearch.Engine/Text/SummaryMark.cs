namespace BlogSearch.Text;

/// <summary>The comment by which an author ends the summary: <c>more</c> (Hugo, Hexo, Zola), <c>truncate</c> (Docusaurus), <c>excerpt</c> and <c>readmore</c> (habits of Jekyll and Pelican).</summary>
internal static class SummaryMark
{
    public static bool Is(ReadOnlySpan<char> html)
    {
        html = html.Trim();
        return html.StartsWith("<!--") && html.EndsWith("-->") && html.Length < 32
            && html[4..^3].Trim() is "more" or "truncate" or "excerpt" or "readmore";
    }
}
