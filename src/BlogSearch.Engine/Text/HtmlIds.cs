namespace BlogSearch.Text;

/// <summary>What the part of an address behind <c>#</c> can lead to on a page.</summary>
public static class HtmlIds
{
    /// <summary>Values of <c>id</c>, and of <c>name</c> on links, decoded.</summary>
    public static IReadOnlySet<string> Read(string html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind != HtmlPiece.Begin)
            {
                continue;
            }

            if (scanner.Attribute("id") is { Length: > 0 } id)
            {
                ids.Add(id);
            }

            if (scanner.Name.Equals("a", StringComparison.OrdinalIgnoreCase) && scanner.Attribute("name") is { Length: > 0 } name)
            {
                ids.Add(name);
            }
        }

        return ids;
    }
}
