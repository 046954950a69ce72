using System.Text;

namespace BlogSearch.Text;

/// <summary>kramdown's attribute lists behind spans: <c>*red*{: .red}</c>. Behind plain text they stay.</summary>
internal static class SpanAttributes
{
    public static string Remove(string line)
    {
        var at = line.IndexOf("{:", StringComparison.Ordinal);
        if (at <= 0)
        {
            return line;
        }

        var kept = new StringBuilder(line.Length);
        var done = 0;
        var ticks = 0;
        var counted = 0;
        for (; at >= 0; at = line.IndexOf("{:", at + 2, StringComparison.Ordinal))
        {
            ticks += line.AsSpan(counted, at - counted).Count('`');
            counted = at;
            var close = line.IndexOf('}', at);
            if (close < 0)
            {
                break;
            }

            if (at > 0 && at >= done && line[at - 1] is '*' or '_' or '`' or ')' or ']' or '>' && ticks % 2 == 0 && line.AsSpan(at + 2) is not [':' or '/', ..])
            {
                kept.Append(line, done, at - done);
                done = close + 1;
            }
        }

        return kept.Append(line, done, line.Length - done).ToString();
    }
}
