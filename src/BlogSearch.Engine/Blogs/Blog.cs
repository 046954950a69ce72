using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>A folder of posts and what its own configuration says of it.</summary>
public sealed record Blog
{
    /// <summary>The folder that was named, absolute.</summary>
    public required string Root { get; init; }

    public required BlogKind Kind { get; init; }

    /// <summary>Why it was taken for that kind, for people: <c>config.json sets baseurl</c>.</summary>
    public required string KindReason { get; init; }

    /// <summary>The folder that paths of posts are relative to, absolute.</summary>
    public required string ContentFolder { get; init; }

    /// <summary>Null: the configuration names no title.</summary>
    public string? Title { get; init; }

    /// <summary>Absolute, with a slash at its end; null where the configuration gives none.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>BCP 47 tag of posts that name no language themselves.</summary>
    public string Language { get; init; } = "en";

    public AnchorScheme Anchors { get; init; }

    public BlogMarkup Markup { get; init; } = BlogMarkup.Default;

    /// <summary>Hash of all that the configuration contributes to reading a post: another fingerprint, and every post is read again.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Zone of dates that name none; Jekyll's days are days of this zone.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What <c>blogsearch.yaml</c> and the environment say.</summary>
    public BlogSettings Settings { get; init; } = BlogSettings.None;

    /// <summary>The pattern for posts' URLs that <c>blogsearch.yaml</c> sets; null leaves it to the generator's rules.</summary>
    internal string? Permalink { get; init; }

    /// <summary>The generator's configuration as written.</summary>
    internal Node.Map Configuration { get; init; } = Node.Map.Empty;

    /// <summary>Null for every other kind.</summary>
    internal HugoSite? Hugo { get; init; }

    /// <summary>Null for every other kind.</summary>
    internal JekyllSite? Jekyll { get; init; }

    /// <summary>Null for Hugo and Jekyll.</summary>
    internal OtherSite? Other { get; init; }

    /// <summary>Files other than the configuration that bear on how posts are read, such as a section's <c>_index.md</c>.</summary>
    internal ImmutableArray<string> Sources { get; init; } = [];

    /// <param name="name">Keys of the configuration joined by dots: <c>author.name</c>.</param>
    /// <returns>What stands there; null for nothing, a list or a map.</returns>
    public string? Variable(string name)
    {
        Node? found = Configuration;
        foreach (var key in name.Split('.'))
        {
            found = (found as Node.Map)?.Find(key);
        }

        return (found as Node.Scalar)?.Text;
    }
}
