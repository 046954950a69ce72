using System.Collections;
using System.Collections.Immutable;
using System.Text;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Tests.Blogs;

/// <summary>A folder of files that goes away with the test.</summary>
internal sealed class TemporaryBlog : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public TemporaryBlog(params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("blogsearch-").FullName;
        foreach (var (path, text) in files)
        {
            Add(path, text);
        }
    }

    public string Root { get; }

    public Hashtable Environment { get; } = [];

    public static string Front(params string[] lines) => "---\n" + string.Join('\n', lines) + "\n---\nThe text.\n";

    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public void Add(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file below Root has a folder
        File.WriteAllBytes(file, bytes);
    }

    public Blog Open(BlogKind? kind = null, string below = "") => BlogReader.Open(Path.Combine(Root, below), kind, Environment);

    public (ImmutableArray<PostFile> Files, ImmutableArray<PostProblem> Problems) List(BlogKind? kind = null) => new PostReader(Open(kind), Now).List();

    public (Post? Post, ImmutableArray<PostProblem> Problems) Read(string path, BlogKind? kind = null)
    {
        var blog = Open(kind);
        var file = new PostFile(path, Path.Combine(blog.ContentFolder, path));
        return new PostReader(blog, Now).Read(file, file.ReadBytes());
    }

    public Post Post(string path, BlogKind? kind = null)
    {
        var (post, problems) = Read(path, kind);
        return post ?? throw new InvalidOperationException(string.Join('\n', problems));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
