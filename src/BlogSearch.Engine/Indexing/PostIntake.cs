using System.Security.Cryptography;
using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>Turns one file into a <see cref="ReadPost"/>: bytes, hash, post, text. Safe for several threads at once.</summary>
/// <param name="knownHash">The hash that needs no parsing, by path; null when the file must be parsed.</param>
internal sealed class PostIntake(Blog blog, PostReader reader, Func<string, string?> knownHash)
{
    public ReadPost Read(PostFile file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Broken(file, 0, "The file cannot be read.", "Make it readable for whoever runs this.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return knownHash(file.Path) == hash
            ? new ReadPost { File = file, Hash = hash, Bytes = bytes.Length, Unchanged = true }
            : Parse(file, hash, bytes);
    }

    /// <summary>A file that had to be given up.</summary>
    public static ReadPost Broken(PostFile file, long bytes, string what, string remedy) => new()
    {
        File = file,
        Hash = "",
        Bytes = bytes,
        Problems = [new PostProblem(file.Path, 1, Severity.Error, what, remedy)],
    };

    private ReadPost Parse(PostFile file, string hash, byte[] bytes)
    {
        var (post, problems) = reader.Read(file, bytes);
        var read = new ReadPost { File = file, Hash = hash, Bytes = bytes.Length, Post = post, Problems = problems };
        if (post is not { State: PostState.Published })
        {
            return read;
        }

        try
        {
            return read with { Text = PostTextReader.Read(post.Body, RulesFor(post)) };
        }
        catch (TextTooComplexException tooComplex)
        {
            var problem = new PostProblem(file.Path, post.BodyLine, Severity.Error, tooComplex.Message, "Nest less deeply.");
            return read with { Post = null, Problems = problems.Add(problem) };
        }
    }

    private TextRules RulesFor(Post post) => new() { Kind = blog.Kind, Anchors = blog.Anchors, IsHtml = post.IsHtml };
}
