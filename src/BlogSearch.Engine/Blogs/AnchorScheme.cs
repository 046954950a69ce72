namespace BlogSearch.Blogs;

/// <summary>How a heading becomes an id; the setting <c>blog.anchors</c> overrides what the kind of blog implies.</summary>
public enum AnchorScheme
{
    /// <summary>Hugo's default up to 0.111: the raw Markdown of the heading, lower-cased, letters, digits, <c>_</c> and <c>-</c> kept.</summary>
    GitHub,

    /// <summary>As newer Hugo does: the same over the heading's plain text.</summary>
    GitHubText,

    /// <summary>As <see cref="GitHub"/>, accents removed and everything outside ASCII dropped.</summary>
    GitHubAscii,

    /// <summary>Hugo before 0.60: runs of anything but letters and digits become one hyphen.</summary>
    Blackfriday,

    /// <summary>Jekyll's default (kramdown with the GFM parser).</summary>
    KramdownGfm,

    /// <summary>kramdown's own: ASCII only, leading non-letters stripped, <c>section</c> where nothing is left.</summary>
    Kramdown,

    Zola,

    /// <summary>github-slugger, as Astro and Docusaurus use it.</summary>
    GitHubSlugger,
}
