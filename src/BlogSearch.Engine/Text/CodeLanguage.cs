namespace BlogSearch.Text;

/// <summary>The language a code block is said to be in.</summary>
internal static class CodeLanguage
{
    /// <param name="info">What stands behind the fence: <c>go {linenos=true}</c>.</param>
    public static string Named(ReadOnlySpan<char> info)
    {
        info = info.Trim();
        var end = info.IndexOfAny(White.OrEndOfLanguage);
        return (end < 0 ? info : info[..end]).ToString().ToLowerInvariant();
    }

    /// <param name="classes">The class attribute of a <c>pre</c> or <c>code</c> element.</param>
    public static string OfClass(ReadOnlySpan<char> classes)
    {
        foreach (var range in classes.Split(' '))
        {
            var name = classes[range];
            foreach (var prefix in (ReadOnlySpan<string>)["language-", "lang-"])
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    return name[prefix.Length..].ToString().ToLowerInvariant();
                }
            }
        }

        return "";
    }
}
