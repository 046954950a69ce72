using System.Text;

namespace BlogSearch.Text;

/// <summary>Hugo's shortcodes: links resolved, pictures and code as Markdown, the text inside of others kept, their syntax gone.</summary>
internal sealed class ShortcodeExpander(string body, TextRules rules)
{
    private readonly SourceExpansion _expansion = new(body);

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
        var close = body.IndexOf("*/" + Closing(at), at + 5, StringComparison.Ordinal);
        if (close < 0)
        {
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
            _expansion.Replace(end.End, Fence.Around(inner, CodeLanguage.Named(tag.Argument("lang", 0)), _expansion.AtLineStart));
            return end.End;
        }

        _expansion.Replace(tag.End, tag.IsEnd ? "" : Shown(tag));
        return tag.End;
    }

    private string Shown(ShortcodeTag tag) => tag.Name switch
    {
        "ref" or "relref" => Target(tag.Argument("path", 0)),
        "figure" => Figure(tag),
        "details" => tag.Argument("summary", -1) is { Length: > 0 } summary ? summary + "\n\n" : "",
        _ => "",
    };

    private string Target(string written) => MarkdownTarget.Escape(rules.ResolvePost(written) ?? written) is { Length: > 0 } target ? target : "#";

    private static string Figure(ShortcodeTag tag)
    {
        var caption = tag.Argument("caption", -1);
        var alternative = tag.Argument("alt", -1) is { Length: > 0 } alt ? alt : "";
        var shown = new StringBuilder("![").Append(MarkdownTarget.EscapeText(alternative)).Append("](<").Append(MarkdownTarget.Escape(tag.Argument("src", 0))).Append(">)");
        foreach (var text in (ReadOnlySpan<string>)[tag.Argument("title", -1), caption, tag.Argument("attr", -1)])
        {
            if (text.Length > 0)
            {
                shown.Append(' ').Append(text.ReplaceLineEndings(" "));
            }
        }

        return shown.ToString();
    }

    private ShortcodeTag? FindEnd(ShortcodeTag opened)
    {
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

        return null;
    }

    private string Closing(int at) => body[at + 2] == '<' ? ">}}" : "%}}";
}
