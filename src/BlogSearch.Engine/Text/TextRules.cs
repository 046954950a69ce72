using BlogSearch.Blogs;

namespace BlogSearch.Text;

/// <summary>What a blog's generator does with a body.</summary>
public sealed record TextRules
{
    public required BlogKind Kind { get; init; }

    public required AnchorScheme Anchors { get; init; }

    /// <summary>True when the body is HTML and not Markdown.</summary>
    public bool IsHtml { get; init; }

    /// <summary>The site path for a target in the generator's own syntax (Hugo's ref and relref, Jekyll's post_url and link), as written there; null when it leads nowhere.</summary>
    public Func<string, string?> ResolvePost { get; init; } = _ => null;

    /// <summary>Where a link to the blog's own site leads from the reading view; unchanged by itself.</summary>
    public Func<string, string> OwnLink { get; init; } = target => target;

    /// <summary>From where a picture of the blog's own site is shown in the reading view, as it is written in the post; null when it cannot be.</summary>
    public Func<string, string?> OwnImage { get; init; } = source => source;

    /// <summary>What the reading view says of a picture of another site, by its host.</summary>
    public Func<string, string> ForeignImage { get; init; } = host => host;

    /// <summary>What a variable of the generator's own syntax prints, by its dotted name (<c>site.baseurl</c>); null prints nothing.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Absolute, with a slash at its end; tells the blog's own images and links from foreign ones. Null: not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether HTML inside Markdown reaches the page (Hugo's <c>markup.goldmark.renderer.unsafe</c>). Null: what the kind of blog does by itself.</summary>
    public bool? RawHtml { get; init; }

    /// <summary>Whether straight quotes and hyphens become typographic ones. Null: what the kind of blog does by itself.</summary>
    public bool? Typographer { get; init; }

    /// <summary>Whether headings get ids of their words.</summary>
    public bool AutoIds { get; init; } = true;

    /// <summary>Whether <c>:smile:</c> is a picture.</summary>
    public bool Emoji { get; init; }

    /// <summary>The typographer's quotation marks: single and double, opening and closing.</summary>
    public string Quotes { get; init; } = "‘’“”";

    internal bool ShowsRawHtml => RawHtml ?? Kind != BlogKind.Hugo;

    internal bool IsTypographic => Typographer ?? Kind is BlogKind.Hugo or BlogKind.Jekyll or BlogKind.Astro;
}
