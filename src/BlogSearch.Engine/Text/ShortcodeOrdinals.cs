namespace BlogSearch.Text;

/// <summary>Hugo counts a page's shortcodes, but not those inside of others.</summary>
internal static class ShortcodeOrdinals
{
    /// <returns>The number, from 0, of each shortcode by where it begins.</returns>
    public static Dictionary<int, int> Of(string body)
    {
        var tags = Tags(body);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => tag.IsEnd))
        {
            ends[tag.Name] = tag.Start;
        }

        var ordinals = new Dictionary<int, int>();
        var open = new Stack<string>();
        foreach (var tag in tags)
        {
            if (tag.IsEnd)
            {
                while (open.Count > 0 && open.Pop() != tag.Name)
                {
                }

                continue;
            }

            if (open.Count == 0)
            {
                ordinals[tag.Start] = ordinals.Count;
            }

            if (!tag.IsSelfClosed && ends.GetValueOrDefault(tag.Name, -1) > tag.Start)
            {
                open.Push(tag.Name);
            }
        }

        return ordinals;
    }

    private static List<ShortcodeTag> Tags(string body)
    {
        var tags = new List<ShortcodeTag>();
        var at = 0;
        while ((at = body.IndexOf("{{", at, StringComparison.Ordinal)) >= 0 && at + 3 < body.Length)
        {
            if (body[at + 2] is not ('<' or '%') || body.AsSpan(at + 3).StartsWith("/*"))
            {
                at += 2;
                continue;
            }

            if (ShortcodeTag.Read(body, at) is not { } tag)
            {
                break; // never closed, and nothing behind it can be
            }

            tags.Add(tag);
            at = tag.End;
        }

        return tags;
    }
}
