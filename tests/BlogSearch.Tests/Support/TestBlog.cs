using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;

namespace BlogSearch.Tests.Support;

/// <summary>A real blog in a temporary folder, indexed and searched by the real engine. Everything is deleted in the end.</summary>
internal sealed class TestBlog : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("blogsearch-test-").FullName;
    private PostSearcher? _searcher;

    public TestBlog(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(Root);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Root => Path.Combine(_home, "blog");

    public string IndexFolder => Path.Combine(_home, "index");

    public GenerationStore Store => GenerationStore.For(IndexFolder, Root, TimeProvider.System);

    public static (string Path, string Text) Post(
        string path, string body, string? title = null, string? date = "2020-01-02", string[]? tags = null, string? category = null, string? author = null, string more = "") =>
        (path, $"""
            ---
            title: "{title ?? path}"
            {(date is null ? "" : "date: " + date)}
            tags: [{string.Join(", ", (tags ?? []).Select(tag => $"\"{tag}\""))}]
            {(category is null ? "" : $"categories: [\"{category}\"]")}
            {(author is null ? "" : $"author: \"{author}\"")}
            {more}
            ---

            {body}
            """);

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // never null: the file lies in Root
        File.WriteAllText(file, text);
    }

    public void Write((string Path, string Text) post) => Write(post.Path, post.Text);

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public IndexReport Index(bool full = false, TimeProvider? clock = null)
    {
        var report = Run(full, clock ?? TimeProvider.System, TestContext.Current.CancellationToken);
        _searcher?.Dispose();
        _searcher = PostSearcher.Open(report.Generation);
        return report;
    }

    public void IndexCancelled() => Run(full: false, TimeProvider.System, new CancellationToken(canceled: true));

    public PostSearcher Searcher
    {
        get
        {
            if (_searcher is null)
            {
                Index();
            }

            return _searcher!; // Index opens it
        }
    }

    /// <summary>Searches as an address would: <c>q=bread&amp;tag=Rye</c>, or just words.</summary>
    public SearchResults Search(string parameters)
    {
        var pairs = parameters.Contains('=', StringComparison.Ordinal)
            ? parameters.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]))
            : [KeyValuePair.Create("q", parameters)];
        return Searcher.Search(RequestParameters.Read(pairs).Request, CancellationToken.None);
    }

    /// <summary>The paths of the hits that have all that was asked for, in order.</summary>
    public string[] Paths(string parameters) => [.. Search(parameters).Hits.Where(hit => !hit.Partial).Select(hit => hit.Path)];

    /// <summary>The paths of the hits that have only some of the words, in order.</summary>
    public string[] PartialPaths(string parameters) => [.. Search(parameters).Hits.Where(hit => hit.Partial).Select(hit => hit.Path)];

    private IndexReport Run(bool full, TimeProvider clock, CancellationToken cancellation) =>
        new Indexer(Store, clock).Run(BlogReader.Open(Root), new IndexOptions { Full = full }, progress: null, cancellation);

    public void Dispose()
    {
        _searcher?.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
