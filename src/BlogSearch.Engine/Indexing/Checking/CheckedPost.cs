using System.Collections.Immutable;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>What a check keeps of a post: not its text, so that a large blog fits into memory.</summary>
internal sealed record CheckedPost
{
    public required string Path { get; init; }

    /// <summary>With an empty body; null when it could not be read.</summary>
    public Post? Post { get; init; }

    public required PostState State { get; init; }

    public string? Reason { get; init; }

    public ImmutableArray<PostProblem> Problems { get; init; } = [];

    /// <summary>Their lines are those of the file.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>As <see cref="SurveyedPost.Unresolved"/>, unescaped.</summary>
    public IReadOnlySet<string> Unresolved { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Ids of the headings.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>All that a <c>#</c> can lead to: headings, and ids that the author wrote.</summary>
    public IReadOnlySet<string> Anchors { get; init; } = ImmutableHashSet<string>.Empty;

    public bool IsPublished => State == PostState.Published;

    public static CheckedPost Of(SurveyedPost read)
    {
        var kept = new CheckedPost { Path = read.Path, State = read.State, Reason = read.Reason, Problems = read.Problems };
        if (read is not { Post: { } post, Text: { } text })
        {
            return kept with { Post = read.Post };
        }

        var computed = BodyAddresses.Computed(post.Body);
        ImmutableArray<string> headings = [.. text.Sections.Select(section => section.Id).Where(id => id.Length > 0)];
        return kept with
        {
            Post = post with { Body = "" },
            Links = [.. text.Links.Where(link => !computed.Contains(link.Target)).Select(link => link with { Line = post.BodyLine - 1 + link.Line }).Distinct()],
            Unresolved = read.Unresolved.Select(Uri.UnescapeDataString).ToHashSet(StringComparer.Ordinal),
            Headings = headings,
            Anchors = headings.Concat(BodyAddresses.Ids(post.Body)).ToHashSet(StringComparer.Ordinal),
        };
    }
}
