using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>Between the words of the Posts room and what the manifest keeps of them.</summary>
internal static class PostLedger
{
    private const string NoPost = "None";

    public static ManifestPost Note(Blog blog, ReadPost read) => new()
    {
        Path = read.File.Path,
        Hash = read.Hash,
        State = read.Post?.State.ToString() ?? (read.Problems.Any(problem => problem.Severity == Severity.Error) ? nameof(PostState.Broken) : NoPost),
        Reason = read.Post?.Reason,
        StateChanges = read.Post?.StateChanges,
        Url = read.Text is null ? null : read.Post?.Url,
        Aliases = read.Text is null || read.Post is null ? [] : read.Post.Aliases,
        TextLength = read is { Post.State: PostState.Published, Text: { } text } ? text.Plain.Length : 0,
        Links = read.Text is null ? [] : LinkGraph.OwnLinks(blog, read.Text),
        Problems = [.. read.Problems.Select(problem => new ManifestProblem(problem.Line, problem.Severity.ToString(), problem.What, problem.Remedy))],
    };

    public static bool IsIndexed(ManifestPost post) => post.State == nameof(PostState.Published);

    public static ImmutableArray<LeftOutPost> LeftOut(IEnumerable<ManifestPost> posts) =>
        [.. from post in posts
            where post.State is nameof(PostState.Draft) or nameof(PostState.Future) or nameof(PostState.Expired)
            select new LeftOutPost(post.Path, Enum.Parse<PostState>(post.State), post.Reason ?? "")];

    public static ImmutableArray<PostProblem> Problems(ImmutableArray<PostProblem> listing, IEnumerable<ManifestPost> posts) =>
        [.. listing
            .Concat(from post in posts
                    from problem in post.Problems
                    select new PostProblem(post.Path, problem.Line, Enum.Parse<Severity>(problem.Severity), problem.What, problem.Remedy))
            .OrderBy(problem => problem.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)];
}
