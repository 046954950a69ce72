using System.Buffers;

namespace BlogSearch.Text;

/// <summary>Rewrites, line for line, what kramdown knows and CommonMark does not: attribute lists, extensions, abbreviations, its own ideas of what may interrupt a paragraph.</summary>
internal sealed class KramdownSource
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("{^*=-#`~[0123456789");

    private readonly List<string> _lines = [];
    private readonly KramdownFences _fences;
    private readonly KramdownReferences _references;
    private string _fence = "";
    private string _extension = "";

    public static string Normalized(string text)
    {
        if (text.AsSpan().IndexOfAny(Candidates) < 0)
        {
            return text;
        }

        var lines = text.Split('\n');
        var source = new KramdownSource(lines);
        for (var at = 0; at < lines.Length; at++)
        {
            source.Add(lines[at], at);
        }

        return string.Join('\n', source._lines);
    }

    private KramdownSource(string[] lines) => (_fences, _references) = (new KramdownFences(lines), new KramdownReferences(lines));

    private static ReadOnlySpan<char> Dedented(ReadOnlySpan<char> line) => line.TrimStart(' ') is var text && line.Length - text.Length < 4 ? text : [];

    private void Add(string written, int at)
    {
        var line = written.AsSpan();
        var text = Dedented(line);
        if (_extension.Length > 0)
        {
            _extension = IsStop(text) ? "" : _extension;
            _lines.Add("");
        }
        else if (_fence.Length > 0)
        {
            _fence = line.TrimStart().StartsWith(_fence) && line.Trim().Trim(_fence[0]).IsEmpty ? "" : _fence;
            _lines.Add(line.ToString());
        }
        else
        {
            _fence = _fences.Opened(at);
            var isText = _fence.Length == 0 && KramdownFences.Run(line.TrimStart()) > 0; // three ticks that begin no code
            var kept = isText ? string.Concat(line[..^line.TrimStart().Length], "\\", line.TrimStart()) : text.IsEmpty ? written : Rewritten(line, text);
            _lines.Add(SpanAttributes.Remove(_references.Joined(kept)));
        }
    }

    private string Rewritten(ReadOnlySpan<char> line, ReadOnlySpan<char> text) => text[0] switch
    {
        '{' when text.StartsWith("{:") && text.TrimEnd().EndsWith("}") => Attributes(text.TrimEnd()),
        '^' when text.TrimEnd().Length == 1 => "",
        '*' when IsAbbreviation(text) => "",
        '#' when text.Trim().TrimStart('#').IsEmpty => "\\" + text.ToString(),
        '-' or '=' when IsUnderline(text) && IsSecondOfParagraph() => "\\" + text[..1].ToString() + string.Concat(text[1..].TrimEnd().ToString().Select(sign => "\\" + sign)),
        >= '0' and <= '9' => Numbered(line, text),
        _ => line.ToString(),
    };

    // {: #id .class}, {:toc}, {:name: .class}, {::comment} … {:/comment}, {::options … /}
    private string Attributes(ReadOnlySpan<char> list)
    {
        if (list.StartsWith("{::"))
        {
            var name = list[3..^1];
            var end = name.IndexOfAny(" /");
            _extension = list.EndsWith("/}") || (end < 0 ? name : name[..end]) is not "comment" ? "" : "comment";
            return "";
        }

        var inside = list[2..^1].Trim();
        if (inside is "toc" && _lines.Count > 0 && _lines[^1].Length > 2 && (_lines[^1][0] is '*' or '-' or '+' || char.IsAsciiDigit(_lines[^1][0])))
        {
            _lines[^1] = "";
        }

        var hash = inside.IndexOf('#');
        if (hash >= 0 && (hash == 0 || inside[hash - 1] == ' '))
        {
            var id = inside[(hash + 1)..];
            var end = id.IndexOfAny(" .");
            Identify((end < 0 ? id : id[..end]).ToString());
        }

        return "";
    }

    // The list stands under its heading.
    private void Identify(string id)
    {
        var at = _lines.Count - 1;
        if (at > 0 && IsUnderline(_lines[at]))
        {
            at--;
        }

        if (at >= 0 && (_lines[at].StartsWith('#') || at < _lines.Count - 1) && !_lines[at].EndsWith('}'))
        {
            _lines[at] += " {#" + id + "}";
        }
    }

    // Any number begins a list for kramdown, in the midst of a paragraph too; the page shows none of them as text.
    private string Numbered(ReadOnlySpan<char> line, ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is >= 1 and <= 9 && text.Length > digits && text[digits] == ')')
        {
            return string.Concat(line[..^text.Length], text[..digits], "\\" + text[digits..].ToString()); // no list to kramdown
        }

        if (digits is < 1 or > 9 || text.Length < digits + 2 || text[digits] != '.' || text[digits + 1] is not (' ' or '\t') || _lines.Count == 0 || _lines[^1].Length == 0)
        {
            return line.ToString();
        }

        return string.Concat(line[..^text.Length], new string('0', digits - 1) + "1", text[digits..]);
    }

    private bool IsSecondOfParagraph() => _lines.Count > 1 && IsPlain(_lines[^1]) && IsPlain(_lines[^2]);

    private static bool IsPlain(string line) => line.Length > 0 && Dedented(line) is { IsEmpty: false } text
        && (text[0] != '#' || text.TrimStart('#') is not ([] or [' ' or '\t', ..])) && text[0] is not ('>' or '`' or '~' or '|' or '<') && !IsBullet(text) && !IsUnderline(text);

    private static bool IsBullet(ReadOnlySpan<char> text) =>
        (text.Length > 1 && text[0] is '*' or '-' or '+' && text[1] is ' ' or '\t') || (char.IsAsciiDigit(text[0]) && text.TrimStart("0123456789").StartsWith(". "));

    private static bool IsUnderline(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '-' or '=' && text.TrimEnd().TrimStart(text[0]).IsEmpty;

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("*[") ? text.IndexOf("]:") : -1;
        return end > 2;
    }

    private static bool IsStop(ReadOnlySpan<char> text) => text.StartsWith("{:/");
}
