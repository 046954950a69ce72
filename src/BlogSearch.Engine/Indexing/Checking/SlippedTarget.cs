namespace BlogSearch.Indexing.Checking;

/// <summary>Link targets that cannot be what the author meant.</summary>
internal static class SlippedTarget
{
    private static readonly HashSet<string> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "io", "dev", "edu", "gov", "in", "de", "uk", "eu", "co", "me", "info", "app", "us", "fr", "ch", "at", "nl", "mobi",
    };

    /// <returns>What is wrong and what to write instead; null for a target that may well be meant.</returns>
    public static (string What, string Remedy)? Find(string target)
    {
        if (target.Length == 0)
        {
            return ("has no target", "Write where it leads, or take the link away.");
        }

        if (target.IndexOf("https://", StringComparison.Ordinal) is > 0 and < 8 and var stray)
        {
            return ("has something in front of its https://", $"Write {target[stray..]}.");
        }

        var end = target.AsSpan().IndexOfAny('/', '?', '#');
        var first = end < 0 ? target : target[..end];
        if (first.Contains(':', StringComparison.Ordinal) || first.Length == 0)
        {
            return null;
        }

        if (first is "http" or "https")
        {
            return ("lacks the colon of its scheme", $"Write {first}:{target[first.Length..]}.");
        }

        if (first.Contains('@', StringComparison.Ordinal) && first.IndexOf('@', StringComparison.Ordinal) > 0 && end < 0)
        {
            return ("lacks mailto:", $"Write mailto:{target}.");
        }

        return IsHost(first, target.Length > first.Length) ? ("lacks https:// and leads to a page of this site", $"Write https://{target}.") : null;
    }

    private static bool IsHost(string name, bool hasPath)
    {
        var dot = name.LastIndexOf('.');
        return name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (dot > 0 && Domains.Contains(name[(dot + 1)..]) && (hasPath || name[(dot + 1)..] is "com" or "org" or "net"));
    }
}
