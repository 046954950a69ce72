namespace BlogSearch.Posts;

/// <summary>The title of a post that has none of its own.</summary>
internal static class FirstHeading
{
    private const int Longest = 200;

    /// <returns>Text of the first heading of the body's first lines, or null.</returns>
    public static string? Of(string body)
    {
        foreach (var line in body.AsSpan(0, Math.Min(body.Length, 4_000)).EnumerateLines())
        {
            var text = line.TrimStart('#');
            if (text.Length < line.Length && line.Length - text.Length <= 6 && text is [' ' or '\t', ..])
            {
                var title = text.Trim().TrimEnd('#').Trim();
                return title.Length is > 0 and <= Longest ? title.ToString() : null;
            }
        }

        return null;
    }
}
