namespace BlogSearch.Blogs;

/// <summary>The group <c>blog</c>: overrules what the generator's configuration says.</summary>
public sealed record BlogOverrides
{
    public string? Title { get; init; }

    /// <summary>Absolute, with a slash at its end.</summary>
    public string? BaseUrl { get; init; }

    public BlogKind? Kind { get; init; }

    /// <summary>Folder of the posts, relative to the blog's.</summary>
    public string? Content { get; init; }

    /// <summary>Pattern of posts' URLs: <c>/blog/:year/:month/:slug/</c>.</summary>
    public string? Permalink { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    public AnchorScheme? Anchors { get; init; }

    /// <summary>Where results lead: <c>site</c> or <c>post</c>.</summary>
    public string? Links { get; init; }
}
