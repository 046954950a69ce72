using System.Security.Cryptography;
using BlogSearch.Blogs;
using BlogSearch.Indexing.Languages;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>Turns one file into a <see cref="ReadPost"/>: bytes, hash, post, text. Safe for several threads at once.</summary>
internal sealed class PostIntake(Blog blog, PostReader reader)
{
    private readonly LanguageDetector _languages = new(blog.Settings.Search.Languages);

    /// <summary>The hash with which a file, named by its path, needs no parsing; null when it must be parsed.</summary>
    public Func<string, string?> KnownHash { get; init; } = _ => null;

    /// <summary>Resolves the generator's links between posts; null leaves them as written.</summary>
    public PostLinks? Links { get; init; }

    /// <summary>True to read the text of drafts, future and expired posts too.</summary>
    public bool Drafts { get; init; }

    public bool OnlyFrontMatter { get; init; }

    /// <summary>How long a post may take.</summary>
    public TimeSpan PostTime => blog.Settings.Limits.PostTime ?? IndexLimits.PostTime;

    public ReadPost Read(PostFile file)
    {
        byte[] bytes;
        try
        {
            bytes = file.ReadBytes();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Broken(file, 0, "The file cannot be read.", "Make it readable for whoever runs this.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return KnownHash(file.Path) == hash
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
        if (post is null || OnlyFrontMatter || (post.State != PostState.Published && !Drafts))
        {
            return read;
        }

        try
        {
            var unresolved = new List<string>();
            var text = PostTextReader.Read(post.Body, RulesFor(post, unresolved));
            return read with { Post = InItsLanguage(post, text), Text = text, Unresolved = [.. unresolved] };
        }
        catch (TextTooComplexException tooComplex)
        {
            var problem = new PostProblem(file.Path, post.BodyLine, Severity.Error, tooComplex.Message, "Nest less deeply.");
            return read with { Post = null, Problems = problems.Add(problem) };
        }
    }

    private Post InItsLanguage(Post post, PostText text) =>
        post.NamesLanguage ? post : post with { Language = _languages.Detect(post.Title, text, post.Language) };

    private TextRules RulesFor(Post post, List<string> unresolved) => TextRulesOf.Post(blog, post.Title, post.Permalink ?? post.Url, post.Date, post.IsHtml) with
    {
        ResolvePost = target => Resolve(target, post.Path, unresolved),
    };

    private string? Resolve(string target, string fromPath, List<string> unresolved)
    {
        var found = Links?.Resolve(target, fromPath);
        if (found is null)
        {
            unresolved.Add(target);
        }

        return found;
    }
}
