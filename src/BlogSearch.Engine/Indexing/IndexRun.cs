using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>One building of a generation: takes the files in order, writes what changed, and ends in a generation that nobody sees yet.</summary>
internal sealed class IndexRun : IDisposable
{
    private readonly GenerationStore _store;
    private readonly Blog _blog;
    private readonly IEnumerable<(Generation Generation, Manifest Manifest)> _standing;
    private readonly (Generation Generation, Manifest Manifest)? _previous;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, ManifestPost> _known;
    private readonly List<ManifestPost> _posts = [];
    private Generation? _building;
    private GenerationWriter? _writer;
    private long _bytes;
    private int _parsed;
    private int _written;
    private int _removed;

    /// <param name="standing">Generations of the same version and configuration; the first is built upon. Empty: every post is read.</param>
    public IndexRun(GenerationStore store, Blog blog, IEnumerable<(Generation Generation, Manifest Manifest)> standing, DateTimeOffset now)
    {
        _store = store;
        _blog = blog;
        _standing = standing;
        _now = now;
        _previous = standing.Select(found => ((Generation, Manifest)?)found).FirstOrDefault();
        _known = _previous?.Manifest.Posts.ToDictionary(post => post.Path, StringComparer.Ordinal) ?? [];
    }

    /// <summary>The hash with which a file needs no parsing; null when it must be parsed, be it for the clock. Safe for several threads while nothing is taken.</summary>
    public string? KnownHash(string path) =>
        _known.TryGetValue(path, out var known) && known.Hash.Length > 0 && !(known.StateChanges <= _now) ? known.Hash : null;

    /// <returns>False when the previous generation is damaged and nothing can be built upon it.</returns>
    public bool Take(ReadPost read)
    {
        _bytes += read.Bytes;
        if (read.Unchanged)
        {
            _posts.Add(_known[read.File.Path]);
            return true;
        }

        _parsed++;
        _posts.Add(PostLedger.Note(_blog, read));
        if (!Open())
        {
            return false;
        }

        if (read is { Post: { } post, Text: { } text })
        {
            _writer!.Put(post, text); // opened just above
        }
        else if (WasIndexed(read.File.Path))
        {
            _writer!.Remove(read.File.Path); // opened just above
        }

        return true;
    }

    /// <summary>Writes the generation out; when one stands there that was made of the same, that one is the answer.</summary>
    /// <param name="listing">Problems met while listing the files.</param>
    /// <param name="took">How long it all took, asked at the end.</param>
    /// <returns>Null when the generation to build upon is damaged.</returns>
    public BuiltGeneration? Complete(ImmutableArray<PostProblem> listing, IProgress<IndexProgress>? progress, Func<TimeSpan> took)
    {
        var problems = PostLedger.Problems(listing, _posts);
        RequirePosts(problems);
        var gone = _known.Keys.Except(_posts.Select(post => post.Path), StringComparer.Ordinal).ToList();
        var manifest = NewManifest();
        if (Same(manifest, changed: _writer is not null || gone.Count > 0 || !SearchRules.AreSame(_previous?.Manifest.Search, manifest.Search)) is { } same)
        {
            return same.Manifest.IsIntact(same.Generation)
                ? new BuiltGeneration(_store, same.Generation, same.Manifest, Report(same.Generation, same.Manifest.Files, problems, built: false, took()))
                : null;
        }

        if (!Open())
        {
            return null;
        }

        foreach (var path in gone.Where(WasIndexed))
        {
            _writer!.Remove(path); // opened just above
        }

        progress?.Report(new IndexProgress("Writing", 0, 0));
        var building = _building!; // opened just above
        LinkGraph.Write(_blog, _posts, building.Folder);
        manifest = manifest with { Number = building.Number, Files = _writer!.Complete() }; // opened just above
        if (_writer.Held != _posts.Count(PostLedger.IsIndexed))
        {
            return null; // what it was built upon held other posts than its manifest said
        }

        manifest.Write(building.Folder);
        _written = _writer.Written;
        _removed = _writer.Removed;
        _building = null; // its owner is now who gets it
        return new BuiltGeneration(_store, building, manifest, Report(building, manifest.Files, problems, built: true, took()));
    }

    public void Dispose()
    {
        _writer?.Dispose();
        if (_building is not null)
        {
            GenerationStore.Discard(_building);
        }
    }

    private bool WasIndexed(string path) => _known.TryGetValue(path, out var known) && PostLedger.IsIndexed(known);

    private void RequirePosts(ImmutableArray<PostProblem> problems)
    {
        if (!_posts.Any(PostLedger.IsIndexed))
        {
            throw new NoPostsException(
                _posts.Count == 0
                    ? $"There is no post in {_blog.ContentFolder}. Name the folder of a blog: a Hugo or Jekyll site, or a folder with Markdown files."
                    : $"Not one of the {_posts.Count} files in {_blog.ContentFolder} is a published post.",
                problems);
        }
    }

    /// <summary>The generation that was made of the same; null when there is none. The posts may be again as they were before the newest one.</summary>
    private (Generation Generation, Manifest Manifest)? Same(Manifest manifest, bool changed)
    {
        if (_previous is null || !changed)
        {
            return _previous;
        }

        var input = manifest.InputHash();
        var live = _store.Current();
        return _standing
            .Where(standing => standing.Manifest.InputHash() == input)
            .OrderByDescending(standing => standing.Generation == live)
            .Select(standing => ((Generation, Manifest)?)standing)
            .FirstOrDefault();
    }

    private bool Open()
    {
        if (_writer is not null)
        {
            return true;
        }

        _building = _store.Begin();
        _writer = _previous is { } previous
            ? GenerationWriter.Extend(_building, previous.Generation, previous.Manifest)
            : GenerationWriter.Create(_building);
        return _writer is not null;
    }

    private Manifest NewManifest() => new()
    {
        Number = 0, // known when there is something to write
        Made = _now,
        Schema = PostSchema.Version,
        Blog = new ManifestBlog
        {
            Root = _blog.Root,
            Kind = _blog.Kind.ToString(),
            Title = _blog.Title,
            BaseUrl = _blog.BaseUrl,
            Language = _blog.Language,
            Fingerprint = _blog.Fingerprint,
        },
        Search = SearchRules.Of(_blog),
        Posts = [.. _posts],
    };

    private IndexReport Report(Generation generation, ImmutableArray<ManifestFile> files, ImmutableArray<PostProblem> problems, bool built, TimeSpan took) => new()
    {
        Generation = generation,
        Built = built,
        Files = _posts.Count,
        Parsed = _parsed,
        Written = _written,
        Removed = _removed,
        Indexed = _posts.Count(PostLedger.IsIndexed),
        LeftOut = PostLedger.LeftOut(_posts),
        Problems = problems,
        BytesRead = _bytes,
        BytesOnDisk = files.Sum(file => file.Length),
        Took = took,
    };
}
