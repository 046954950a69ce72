namespace BlogSearch.Blogs;

/// <summary>What a configuration says of how bodies become HTML. Null: not said, so the generator's own default.</summary>
public sealed record BlogMarkup
{
    public static BlogMarkup Default { get; } = new();

    /// <summary>Whether HTML inside Markdown reaches the page.</summary>
    public bool? RawHtml { get; init; }

    /// <summary>Whether straight quotes and hyphens become typographic ones.</summary>
    public bool? Typographer { get; init; }

    /// <summary>Whether headings get ids of their words.</summary>
    public bool AutoIds { get; init; } = true;

    /// <summary>Whether <c>:smile:</c> is a picture.</summary>
    public bool Emoji { get; init; }

    /// <summary>The four quotation marks of the typographer: single and double, opening and closing.</summary>
    public string Quotes { get; init; } = "‘’“”";
}
