using System.Text;

namespace BlogSearch.Text;

/// <summary>Hugo's shortcodes: links resolved, pictures and code as Markdown, the text inside of others kept, their syntax gone.</summary>
internal sealed class ShortcodeExpander(string body, TextRules rules)
{
    /// <summary>Looking further back for where a line begins would be quadratic.</summary>
    private const int LongestHeading = 400;

    private readonly SourceExpansion _expansion = new(body);

    // An end that was looked for in vain is not looked for again: thousands of beginnings would take quadratic time.
    private readonly HashSet<string> _neverEnds = new(StringComparer.Ordinal);

    private Dictionary<int, int>? _ordinals;

    public ExpandedSource Expand()
    {
        var at = 0;
        while ((at = body.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            if (at + 3 >= body.Length || body[at + 2] is not ('<' or '%'))
            {
                at++;
                continue;
            }

            var next = body.AsSpan(at + 3).StartsWith("/*") ? Literal(at) : Shortcode(at);
            if (next < 0)
            {
                break; // never closed, and nothing behind it can be
            }

            at = next;
        }

        return _expansion.ToSource();
    }

    // {{</* name */>}} shows {{< name >}}.
    private int Literal(int at)
    {
        var end = "*/" + Closing(at);
        var close = _neverEnds.Contains(end) ? -1 : body.IndexOf(end, at + 5, StringComparison.Ordinal);
        if (close < 0)
        {
            _neverEnds.Add(end);
            return at + 3;
        }

        _expansion.CopyTo(at);
        _expansion.Replace(close + 5, string.Concat(body.AsSpan(at, 3), body.AsSpan(at + 5, close - at - 5), Closing(at)));
        return close + 5;
    }

    private int Shortcode(int at)
    {
        var tag = ShortcodeTag.Read(body, at);
        if (tag is null)
        {
            return -1;
        }

        _expansion.CopyTo(at);
        if (tag is { Name: "highlight", IsEnd: false, IsSelfClosed: false } && FindEnd(tag) is { } end)
        {
            var inner = body.AsSpan(tag.End, end.Start - tag.End);
            _expansion.Replace(end.End, Fence.Around(inner, CodeLanguage.Named(tag.Argument("lang", 0)), _expansion));
            return end.End;
        }

        var shown = tag.IsEnd ? "" : Shown(tag);
        _expansion.Replace(tag.End, IsInHeading(tag) ? InHeading(tag, shown) : shown);
        return tag.End;
    }

    private string Shown(ShortcodeTag tag) => tag.Name switch
    {
        "relref" => Target(tag.Argument("path", 0)),
        "ref" => Absolute(Target(tag.Argument("path", 0))),
        "param" => rules.Variable("page." + tag.Argument("", 0)) ?? "",
        "figure" => Figure(tag, _expansion.Indentation),
        "details" => tag.Argument("summary", -1) is { Length: > 0 } summary ? summary + "\n\n" : "",
        _ => "",
    };

    private bool IsInHeading(ShortcodeTag tag)
    {
        if (tag.IsEnd || body[tag.Start + 2] == '%')
        {
            return false; // what {{% %}} shows is there before the heading is read
        }

        var before = body.AsSpan(Math.Max(0, tag.Start - LongestHeading), Math.Min(LongestHeading, tag.Start));
        var line = before.LastIndexOf('\n') + 1;
        return (line > 0 || before.Length < LongestHeading) && before[line..].TrimStart(' ') is ['#', ..];
    }

    private string InHeading(ShortcodeTag tag, string shown)
    {
        _ordinals ??= ShortcodeOrdinals.Of(body);
        return _ordinals.TryGetValue(tag.Start, out var ordinal) ? ShortcodeMarks.Around(shown, ordinal) : shown;
    }

    private string Target(string written) => written.StartsWith('#') ? MarkdownTarget.Escape(written) : MarkdownTarget.Escape(rules.ResolvePost(written) ?? written) is { Length: > 0 } target ? target : "#";

    private string Absolute(string target) =>
        rules.BaseUrl is { } site && target.StartsWith('/') && Uri.TryCreate(new Uri(site), target, out var absolute) ? absolute.AbsoluteUri : target;

    // Hugo's own template: the title is a heading without an id, the caption may be Markdown.
    private static string Figure(ShortcodeTag tag, string indentation)
    {
        var shown = new StringBuilder("![").Append(MarkdownTarget.EscapeText(tag.Argument("alt", -1)))
            .Append("](<").Append(MarkdownTarget.Escape(tag.Argument("src", 0))).Append(">)");
        if (tag.Argument("link", -1) is { Length: > 0 } target)
        {
            shown.Insert(0, '[').Append("](<").Append(MarkdownTarget.Escape(target)).Append(">)");
        }

        var between = "\n\n" + indentation;
        if (tag.Argument("title", -1) is { Length: > 0 } title)
        {
            shown.Append(between).Append("#### ").Append(title.ReplaceLineEndings(" ")).Append(" {#}");
        }

        var caption = tag.Argument("caption", -1).ReplaceLineEndings(" ");
        var source = tag.Argument("attr", -1) is { Length: > 0 } attr && tag.Argument("attrlink", -1) is { Length: > 0 } link
            ? "[" + MarkdownTarget.EscapeText(attr) + "](<" + MarkdownTarget.Escape(link) + ">)"
            : tag.Argument("attr", -1);
        var last = (caption + " " + source).Trim();
        return shown.Append(last.Length > 0 || shown[^1] == '}' ? between + last : "").ToString();
    }

    private ShortcodeTag? FindEnd(ShortcodeTag opened)
    {
        if (_neverEnds.Contains(opened.Name))
        {
            return null;
        }

        var at = opened.End;
        while ((at = body.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var tag = at + 2 < body.Length && body[at + 2] is '<' or '%' ? ShortcodeTag.Read(body, at) : null;
            if (tag is { IsEnd: true } && tag.Name == opened.Name)
            {
                return tag;
            }

            at += 2;
        }

        _neverEnds.Add(opened.Name);
        return null;
    }

    private string Closing(int at) => body[at + 2] == '<' ? ">}}" : "%}}";
}
