using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>Reads a whole blog without indexing it: every file, drafts too, with links between posts resolved.</summary>
public sealed class BlogSurvey
{
    private readonly Blog _blog;
    private readonly PostReader _reader;
    private readonly ImmutableArray<PostFile> _files;

    private BlogSurvey(Blog blog, PostReader reader, ImmutableArray<PostFile> files, ImmutableArray<PostProblem> problems, PostLinks links)
    {
        _blog = blog;
        _reader = reader;
        _files = files;
        Problems = problems;
        Links = links;
    }

    /// <summary>Problems of the blog as a whole: files that could not be looked into, posts that share a URL.</summary>
    public ImmutableArray<PostProblem> Problems { get; }

    /// <summary>Resolves links between the published posts.</summary>
    public PostLinks Links { get; }

    /// <summary>Reads where every post is published, which takes each file's front matter.</summary>
    /// <param name="now">Decides what is future and what expired.</param>
    public static BlogSurvey Of(Blog blog, DateTimeOffset now, CancellationToken cancellation)
    {
        var reader = new PostReader(blog, now);
        var (files, problems) = reader.List();
        var addresses = new List<PostAddress>();
        using (var queue = new PostQueue(files, new PostIntake(blog, reader) { OnlyFrontMatter = true }))
        {
            addresses.AddRange(queue.Take(cancellation).Select(read => read.Post).OfType<Post>().Where(post => post.State == PostState.Published).Select(PostAddress.Of));
        }

        var links = new PostLinks(blog, addresses);
        return new BlogSurvey(blog, reader, files, [.. problems, .. links.Problems], links);
    }

    /// <summary>Every file that holds a post or should, by path.</summary>
    public IEnumerable<SurveyedPost> Posts(CancellationToken cancellation)
    {
        using var queue = new PostQueue(_files, new PostIntake(_blog, _reader) { Links = Links, Drafts = true });
        foreach (var read in queue.Take(cancellation))
        {
            // A file without front matter in a place where posts have one is no post, and no problem either.
            if (read.Post is not null || read.Problems.Any(problem => problem.Severity == Severity.Error))
            {
                yield return new SurveyedPost { Path = read.File.Path, Post = read.Post, Text = read.Text, Unresolved = read.Unresolved, Problems = read.Problems };
            }
        }
    }
}
