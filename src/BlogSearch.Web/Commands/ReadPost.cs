using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Web.Commands;

/// <summary>One file of a blog and what came of reading it.</summary>
/// <param name="Post">Null when it could not be read.</param>
/// <param name="Text">Null when there is no post, or its text could not be read.</param>
internal sealed record ReadPost(PostFile File, Post? Post, PostText? Text, ImmutableArray<PostProblem> Problems)
{
    public PostState State => Post is null || Text is null ? PostState.Broken : Post.State;

    /// <summary>Why it is not published; null when it is.</summary>
    public string? Reason => State == PostState.Broken
        ? string.Join(' ', Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()))
        : Post?.Reason;

    /// <summary>Every file that holds a post or should, by path.</summary>
    public static IEnumerable<ReadPost> All(Blog blog, PostReader reader, CancellationToken cancellation)
    {
        foreach (var file in reader.List().Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(blog, reader, file) is { } read)
            {
                yield return read;
            }
        }
    }

    private static ReadPost? Read(Blog blog, PostReader reader, PostFile file)
    {
        var (post, problems) = reader.Read(file, System.IO.File.ReadAllBytes(file.FullName));
        if (post is null)
        {
            return problems.IsEmpty ? null : new ReadPost(file, null, null, problems);
        }

        var rules = new TextRules { Kind = blog.Kind, Anchors = blog.Anchors, IsHtml = post.IsHtml };
        try
        {
            return new ReadPost(file, post, PostTextReader.Read(post.Body, rules), problems);
        }
        catch (TextTooComplexException failure)
        {
            var problem = new PostProblem(post.Path, post.BodyLine, Severity.Error, failure.Message, "Nest it less deeply.");
            return new ReadPost(file, post, null, problems.Add(problem));
        }
    }
}
