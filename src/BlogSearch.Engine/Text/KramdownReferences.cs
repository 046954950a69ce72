using System.Text;

namespace BlogSearch.Text;

/// <summary>White space between the text of a link and its name, <c>[text] [name]</c>, which kramdown allows where the name is defined.</summary>
internal sealed class KramdownReferences
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public KramdownReferences(string[] lines)
    {
        foreach (var line in lines)
        {
            var text = line.AsSpan().TrimStart(' ');
            if (line.Length - text.Length < 4 && text is ['[', not '^', ..] && text.IndexOf("]:") is > 1 and var end)
            {
                _names.Add(text[1..end].ToString());
            }
        }
    }

    public string Joined(string line)
    {
        var at = line.IndexOf("] ", StringComparison.Ordinal);
        if (at < 0 || _names.Count == 0)
        {
            return line;
        }

        var joined = new StringBuilder(line.Length);
        var done = 0;
        for (; at >= 0; at = line.IndexOf("] ", at + 1, StringComparison.Ordinal))
        {
            var open = at + 1 + line.AsSpan(at + 1).IndexOfAnyExcept(' ');
            var close = open > at && line[open] == '[' ? line.IndexOf(']', open) : -1;
            if (close > open + 1 && at >= done && !NamesAlready(line, at) && _names.Contains(line[(open + 1)..close]))
            {
                joined.Append(line, done, at + 1 - done);
                done = open;
                at = close;
            }
        }

        return joined.Append(line, done, line.Length - done).ToString();
    }

    // [text][name] is a whole link.
    private static bool NamesAlready(string line, int close) => line.LastIndexOf('[', close) is > 0 and var open && line[open - 1] == ']';
}
