using System.Collections.Immutable;
using BlogSearch.Blogs;
using YamlDotNet.Core;

namespace BlogSearch.Posts;

/// <summary>Reads the posts of one blog. Safe for use by several threads at once.</summary>
/// <param name="now">The moment that decides what is future and what expired.</param>
public sealed class PostReader(Blog blog, DateTimeOffset now)
{
    /// <summary>Posts longer than this are no posts; Markdown of two megabytes takes seconds.</summary>
    internal const int LongestBytes = 2 * 1024 * 1024;

    /// <summary>Bytes that a post may have.</summary>
    internal static long Longest(Blog blog) => blog.Settings.Limits.File ?? LongestBytes;

    /// <summary>All files that may be posts, ordered by path (ordinal).</summary>
    /// <returns>The files, and problems with folders or files that could not be looked into.</returns>
    public (ImmutableArray<PostFile> Files, ImmutableArray<PostProblem> Problems) List() => PostFiles.List(blog);

    /// <summary>Reads one file's bytes.</summary>
    /// <returns>The post, also when it is a draft, future or expired; null when it is broken or no post at all (no problem then). Problems in order of lines.</returns>
    public (Post? Post, ImmutableArray<PostProblem> Problems) Read(PostFile file, ReadOnlySpan<byte> bytes)
    {
        var problems = new PostProblems(file.Path);
        try
        {
            var post = ReadText(file, bytes, problems);
            return (problems.HasErrors ? null : post, problems.ToArray());
        }
        catch (SyntaxProblemException e)
        {
            problems.Error(e.Line, e.What, e.Remedy);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or YamlException)
        {
            // A parser's own slip over one post must not end the run for the others.
            problems.Error(1, $"The file cannot be read: {Shown.Text(e.Message)}", "Report it with the file, please.");
        }

        return (null, problems.ToArray());
    }

    // Every generator but Jekyll takes Title and title for the same key.
    private static void WarnOfCase(Node.Map values, PostProblems problems)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values.Pairs)
        {
            if (!lines.TryAdd(pair.Key, pair.Line))
            {
                problems.Warn(pair.Line, $"The key {Shown.Text(pair.Key)} is there twice, on line {lines[pair.Key]} in other letters; the last one counts.", "Keep one.");
            }
        }
    }

    private Post? ReadText(PostFile file, ReadOnlySpan<byte> bytes, PostProblems problems)
    {
        var longest = Longest(blog);
        if (bytes.Length > longest)
        {
            throw new SyntaxProblemException(1, $"The file is {bytes.Length / 1024} KiB long; {longest / 1024} are the limit.", "Split it.");
        }

        var text = PostDecoder.Decode(bytes, problems);
        var notes = new List<SyntaxNote>();
        var front = FrontMatterReader.Read(text, blog.Kind, notes);
        problems.Warn(notes);
        if (blog.Kind != BlogKind.Jekyll)
        {
            WarnOfCase(front.Values, problems);
        }

        return blog.Kind switch
        {
            BlogKind.Hugo => new HugoPost(blog, blog.Hugo!, file, front, problems).Read(now), // a Hugo blog always has its site
            BlogKind.Jekyll => new JekyllPost(blog, blog.Jekyll!, file, front, problems).Read(now), // likewise
            _ => new OtherPost(blog, file, front, problems).Read(now),
        };
    }
}
