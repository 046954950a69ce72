using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>One building of a generation: takes the files in order, writes what changed, and ends in a report. Until then nothing is visible.</summary>
internal sealed class IndexRun : IDisposable
{
    private readonly GenerationStore _store;
    private readonly Blog _blog;
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

    public IndexRun(GenerationStore store, Blog blog, (Generation Generation, Manifest Manifest)? previous, DateTimeOffset now)
    {
        _store = store;
        _blog = blog;
        _previous = previous;
        _now = now;
        _known = previous?.Manifest.Posts.ToDictionary(post => post.Path, StringComparer.Ordinal) ?? [];
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

    /// <summary>Finishes the generation and makes it the live one; when nothing changed, the previous one stays.</summary>
    /// <param name="listing">Problems met while listing the files.</param>
    /// <returns>Null when the previous generation is damaged.</returns>
    public IndexReport? Complete(ImmutableArray<PostProblem> listing)
    {
        var problems = PostLedger.Problems(listing, _posts);
        if (!_posts.Any(PostLedger.IsIndexed))
        {
            throw new NoPostsException(
                _posts.Count == 0
                    ? $"There is no post in {_blog.ContentFolder}. Name the folder of a blog: a Hugo or Jekyll site, or a folder with Markdown files."
                    : $"Not one of the {_posts.Count} files in {_blog.ContentFolder} is a published post.",
                problems);
        }

        var gone = _known.Keys.Except(_posts.Select(post => post.Path), StringComparer.Ordinal).ToList();
        if (_writer is null && gone.Count == 0 && _previous is { } same && SearchRules.AreSame(same.Manifest.Search, SearchRules.Of(_blog)))
        {
            return Report(same.Generation, same.Manifest.Files, problems, built: false);
        }

        if (!Open())
        {
            return null;
        }

        foreach (var path in gone.Where(WasIndexed))
        {
            _writer!.Remove(path); // opened just above
        }

        LinkGraph.Write(_blog, _posts, _building!.Folder); // opened just above
        var files = _writer!.Complete();
        _written = _writer.Written;
        _removed = _writer.Removed;
        return Report(Publish(files), files, problems, built: true);
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

    private Generation Publish(ImmutableArray<ManifestFile> files)
    {
        var building = _building!; // a writer is never opened without it
        new Manifest
        {
            Number = building.Number,
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
            Files = files,
        }.Write(building.Folder);

        var finished = _store.Finish(building);
        _building = null;
        _store.Publish(finished);
        return finished;
    }

    private IndexReport Report(Generation live, ImmutableArray<ManifestFile> files, ImmutableArray<PostProblem> problems, bool built) => new()
    {
        Generation = live,
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
        Took = TimeSpan.Zero, // known to the caller, who took the lock
    };
}
