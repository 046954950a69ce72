using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace BlogSearch.Text;

/// <summary>Keeps of a stranger's HTML what is on a closed list, and nothing else.</summary>
internal static class SafeHtml
{
    /// <summary>AngleSharp and the sanitizer are quadratic in depth: 5,000 nested elements took 7 s.</summary>
    private const int MaxDepth = 256;

    private const string Gone = "script,style,template,noscript,iframe,frame,frameset,object,embed,applet,svg,math,head,title,textarea,select,button,input,audio,video,canvas";

    private static readonly Lazy<HtmlSanitizer> Sanitizer = new(Build);

    /// <param name="find">The ranges to mark in a stretch of text; null marks nothing.</param>
    /// <exception cref="TextTooComplexException">Nesting beyond the limits.</exception>
    public static PostMarkup Of(string html, TextRules rules, Func<string, IEnumerable<(int From, int To)>>? find)
    {
        RefuseDepth(html);
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        foreach (var element in document.QuerySelectorAll(Gone).ToList())
        {
            element.Remove();
        }

        Sanitizer.Value.SanitizeDom(document, document.Body);
        var site = Uri.TryCreate(rules.BaseUrl, UriKind.Absolute, out var known) ? known : null;
        LeadLinks(document, rules, site);
        var foreign = new SafeImages(rules, address => IsOwn(address, site)).Replace(document);
        var body = document.Body!; // the parser always makes one
        var places = find is null ? [] : new HtmlMarks(find).Mark(body);
        return new PostMarkup { Html = body.InnerHtml, Places = places, ForeignSites = foreign };
    }

    private static void LeadLinks(IDocument document, TextRules rules, Uri? site)
    {
        foreach (var link in document.QuerySelectorAll("a[href]").ToList())
        {
            if (link.GetAttribute("href") is { } target && IsOwn(target, site))
            {
                link.SetAttribute("href", rules.OwnLink(target));
            }
            else
            {
                link.SetAttribute("rel", "nofollow noopener");
            }
        }
    }

    // A browser reads "\" as "/" and skips control characters, so neither may decide whose an address is.
    private static bool IsOwn(string? address, Uri? site)
    {
        if (address is null || address.AsSpan().ContainsAny('\\', '\t', '\n') || address.Contains('\r'))
        {
            return false;
        }

        var own = new Uri("https://own.invalid/");
        return Uri.TryCreate(own, address, out var absolute)
            && absolute.Scheme is "http" or "https"
            && (absolute.Host == own.Host || absolute.Host == site?.Host);
    }

    private static void RefuseDepth(string html)
    {
        var scanner = new HtmlScanner(html);
        var depth = 0;
        while (scanner.Next())
        {
            depth += scanner.Kind switch
            {
                HtmlPiece.Begin when !scanner.IsSelfClosed && !HtmlElements.IsVoid(scanner.Name) => 1,
                HtmlPiece.End when depth > 0 => -1,
                _ => 0,
            };
            if (depth > MaxDepth)
            {
                throw new TextTooComplexException("The HTML nests deeper than " + MaxDepth + " levels.");
            }
        }
    }

    private static HtmlSanitizer Build()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr"),
            AllowedAttributes = Set("href src alt title id lang dir colspan rowspan start width height open datetime cite"),
            UriAttributes = Set("href src cite"),
            AllowedSchemes = Set("http https mailto"),
            AllowedCssProperties = Set(""),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            KeepChildNodes = true,
            AllowDataAttributes = false,
        };
        return sanitizer;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
