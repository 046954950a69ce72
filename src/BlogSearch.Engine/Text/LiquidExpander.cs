using BlogSearch.Blogs;

namespace BlogSearch.Text;

/// <summary>Liquid as Jekyll's posts use it: links resolved, code as Markdown, raw parts kept, known variables printed, all other syntax gone.</summary>
internal sealed class LiquidExpander(string body, LiquidScope scope)
{
    private readonly SourceExpansion _expansion = new(body);

    // An end that was looked for in vain is not looked for again: thousands of beginnings would take quadratic time.
    private readonly HashSet<string> _neverEnds = new(StringComparer.Ordinal);

    private TextRules Rules => scope.Rules;

    public ExpandedSource Expand()
    {
        var at = 0;
        while ((at = body.IndexOf('{', at)) >= 0 && at + 1 < body.Length)
        {
            var next = body[at + 1] switch
            {
                '%' => Tag(at),
                '{' => Output(at),
                _ => at + 1,
            };
            if (next < 0)
            {
                break;
            }

            at = next;
        }

        return _expansion.ToSource();
    }

    private int Output(int at)
    {
        var close = _neverEnds.Contains("}}") ? -1 : body.IndexOf("}}", at + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            _neverEnds.Add("}}");
            return at + 2;
        }

        _expansion.CopyTo(at);
        _expansion.Replace(close + 2, LiquidValue.Print(body.AsSpan(at + 2, close - at - 2), scope));
        return close + 2;
    }

    private int Tag(int at)
    {
        var close = body.IndexOf("%}", at + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            return -1;
        }

        var inside = body.AsSpan(at + 2, close - at - 2).Trim("- \t\r\n");
        var nameEnd = inside.IndexOfAny(" \t\r\n");
        var name = nameEnd < 0 ? inside : inside[..nameEnd];
        var argument = inside[name.Length..].Trim().ToString();
        _expansion.CopyTo(at);
        switch (name)
        {
            case "raw":
                return Body(close + 2, "endraw", inner => inner);
            case "assign" when Rules.Kind == BlogKind.Jekyll:
                LiquidFlow.Assign(argument, scope);
                _expansion.Replace(close + 2, "");
                return close + 2;
            case var block when Rules.Kind == BlogKind.Jekyll && LiquidFlow.Is(block):
                return Flow(close + 2, name.ToString(), argument);
            case "comment" or "capture" or "schema" or "javascript" or "stylesheet":
                return Body(close + 2, "end" + name.ToString(), _ => "");
            case "highlight":
                return Body(close + 2, "endhighlight", inner => Fence.Around(Rules.Kind == BlogKind.Jekyll ? scope.Expand(inner) : inner, CodeLanguage.Named(argument), _expansion));
            case "codeblock":
                return Body(close + 2, "endcodeblock", inner => Fence.Around(inner, HexoLanguage(argument), _expansion));
            case "post_link":
                _expansion.Replace(close + 2, PostLink(argument));
                return close + 2;
            case "post_url" or "link":
                _expansion.Replace(close + 2, MarkdownTarget.Escape(Rules.ResolvePost(argument) ?? argument));
                return close + 2;
            default:
                _expansion.Replace(close + 2, "");
                return close + 2;
        }
    }

    private int Flow(int from, string name, string argument)
    {
        var block = _neverEnds.Contains(name) ? null : LiquidBlock.Read(body, from, name, argument);
        if (block is null)
        {
            _neverEnds.Add(name);
            _expansion.Replace(from, "");
            return from;
        }

        _expansion.Replace(block.End, LiquidFlow.Run(block, scope));
        return block.End;
    }

    // Hexo: {% codeblock title lang:js %}, {% post_link slug the words to click %}
    private static string HexoLanguage(string argument)
    {
        var at = argument.IndexOf("lang:", StringComparison.Ordinal);
        return at < 0 ? "" : CodeLanguage.Named(argument.AsSpan(at + 5));
    }

    private string PostLink(string argument)
    {
        var end = argument.IndexOf(' ');
        var slug = end < 0 ? argument : argument[..end];
        var words = end < 0 ? slug : argument[(end + 1)..].Trim(' ', '"', '\'');
        return "[" + MarkdownTarget.EscapeText(words) + "](" + MarkdownTarget.Escape(Rules.ResolvePost(slug) ?? slug) + ")";
    }

    private int Body(int from, string endTag, Func<string, string> shown)
    {
        var end = _neverEnds.Contains(endTag) ? null : FindTag(from, endTag);
        if (end is not var (start, after))
        {
            _neverEnds.Add(endTag);
            _expansion.Replace(from, "");
            return from;
        }

        _expansion.Replace(after, shown(body[from..start]));
        return after;
    }

    private (int Start, int End)? FindTag(int from, string name)
    {
        var at = from;
        while ((at = body.IndexOf("{%", at, StringComparison.Ordinal)) >= 0)
        {
            var close = body.IndexOf("%}", at, StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            if (body.AsSpan(at + 2, close - at - 2).Trim("- \t\r\n").SequenceEqual(name))
            {
                return (at, close + 2);
            }

            at += 2;
        }

        return null;
    }
}
