using System.Buffers;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Addresses in a body that its text alone does not show.</summary>
internal static class BodyAddresses
{
    private static readonly SearchValues<char> EndsOfTarget = SearchValues.Create(" \t\r\n\"'<>()");

    /// <summary>Ids that the author wrote: on HTML elements, and in braces as kramdown and goldmark have them.</summary>
    public static IEnumerable<string> Ids(string body) => HtmlIds.Read(body).Concat(InBraces(body));

    /// <summary>Targets that begin with what the template engine prints, such as <c>{{ site.repository }}/issues</c>, as the text has them: where they lead is not known here.</summary>
    public static HashSet<string> Computed(string body)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var open = body.IndexOf("{{", StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = body.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            if (!IsOwnAddress(body.AsSpan(open, close - open)))
            {
                var rest = body.AsSpan(close + 2);
                var end = rest.IndexOfAny(EndsOfTarget);
                targets.Add(rest[..(end < 0 ? rest.Length : end)].ToString());
            }

            open = body.IndexOf("{{", close + 2, StringComparison.Ordinal);
        }

        return targets;
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
