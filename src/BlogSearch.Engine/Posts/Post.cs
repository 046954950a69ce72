using System.Collections.Immutable;

namespace BlogSearch.Posts;

/// <summary>One file as its author wrote it: what the front matter says, and the body still in its markup.</summary>
public sealed record Post
{
    /// <summary>Relative to <see cref="Blogs.Blog.ContentFolder"/>, with <c>/</c> on every system. The post's identity.</summary>
    public required string Path { get; init; }

    /// <summary>Site path of the published post, encoded, the base URL's own path included: <c>/2019/11/20/x/</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Absolute URL; null where the blog's base URL is not known.</summary>
    public string? Permalink { get; init; }

    /// <summary>Empty where the author gave none and the generator makes none.</summary>
    public required string Title { get; init; }

    /// <summary>The day as written; null makes it a page: in no date facet, last when sorted by date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The moment as written, for the order within a day; null without a date.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>True when the post itself says its language, in its front matter or by its file's name or folder; otherwise it is the blog's.</summary>
    public bool NamesLanguage { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Null: the author wrote none.</summary>
    public string? Description { get; init; }

    /// <summary>The series it is a part of; null: of none.</summary>
    public string? Series { get; init; }

    /// <summary>Site paths that lead to this post too.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public PostState State { get; init; }

    /// <summary>Why it is not published, for people: <c>draft: true</c>. Null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>When the state changes by the clock alone (a scheduled post appears, an expiring one goes); null when it does not.</summary>
    public DateTimeOffset? StateChanges { get; init; }

    /// <summary>True for an HTML file, whose body is HTML and not Markdown.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Everything behind the front matter, unchanged.</summary>
    public required string Body { get; init; }

    /// <summary>Line of the file on which <see cref="Body"/> begins, from 1.</summary>
    public int BodyLine { get; init; } = 1;
}
