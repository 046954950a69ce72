using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Addresses in a body that its text alone does not show.</summary>
internal static class BodyAddresses
{
    /// <summary>Ids that the author wrote: on HTML elements, and in braces as kramdown and goldmark have them.</summary>
    public static IEnumerable<string> Ids(string body) => HtmlIds.Read(body).Concat(InBraces(body));

    /// <summary>Whether the target begins with what the template engine prints, such as <c>{{ site.repository }}/issues</c>: then where it leads is not known here.</summary>
    public static bool IsComputed(string body, string target)
    {
        var at = target.Length == 0 || target[0] == '/' ? body.IndexOf("}}" + target, StringComparison.Ordinal) : -1;
        var open = at < 0 ? -1 : body.LastIndexOf("{{", at, StringComparison.Ordinal);
        return open >= 0 && !IsOwnAddress(body.AsSpan(open, at - open));
    }

    // {{ site.url }}, {{ site.baseurl }} and {{ "/about/" | relative_url }} stay on the site.
    private static bool IsOwnAddress(ReadOnlySpan<char> expression) =>
        expression.Contains("url", StringComparison.Ordinal) && !expression.Contains("site.github", StringComparison.Ordinal);

    private static IEnumerable<string> InBraces(string body)
    {
        for (var open = body.IndexOf('{'); open >= 0; open = body.IndexOf('{', open + 1))
        {
            var length = body.AsSpan(open + 1).IndexOfAny('}', '\n', '{');
            if (length <= 0 || body[open + 1 + length] != '}')
            {
                continue;
            }

            foreach (var word in body.Substring(open + 1, length).Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word is ['#', _, ..])
                {
                    yield return word[1..];
                }
            }
        }
    }
}
