namespace BlogSearch.Blogs;

/// <summary>Finds texts in configuration written as code, which is never run.</summary>
internal static class CodeText
{
    /// <returns>The text behind <paramref name="key"/> where it is a plain literal, else null.</returns>
    public static string? Find(string code, string key, char separator)
    {
        foreach (var line in code.Split('\n'))
        {
            var at = line.IndexOf(key, StringComparison.Ordinal);
            if (at < 0 || line.AsSpan(0, at).IndexOf("//") >= 0 || line.AsSpan(0, at).Contains('#') || (at > 0 && IsName(line[at - 1])))
            {
                continue;
            }

            var rest = line.AsSpan(at + key.Length).TrimStart("'\" ");
            rest = rest.StartsWith([separator]) ? rest[1..].TrimStart() : default;
            if (rest is ['\'' or '"' or '`', ..] && rest[1..].IndexOf(rest[0]) is var end and >= 0)
            {
                return rest.Slice(1, end).ToString();
            }
        }

        return null;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '$';
}
