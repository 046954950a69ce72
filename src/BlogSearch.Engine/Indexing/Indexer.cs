using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>Builds the next generation of a blog's index from what changed.</summary>
public sealed class Indexer(GenerationStore store, TimeProvider clock)
{
    /// <summary>Builds the next generation beside the live one and makes it the live one as it is. The room Delivery asks first whether it is good enough.</summary>
    /// <exception cref="IndexHeldException">Another process is at it.</exception>
    /// <exception cref="NoPostsException">Not one published post; the live generation is untouched.</exception>
    /// <exception cref="IOException">The index folder cannot be written; the live generation is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the live generation is untouched.</exception>
    public IndexReport Run(Blog blog, IndexOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        using var held = store.Lock();
        using var built = Build(blog, options, progress, cancellation);
        built.Finish();
        using var moving = store.LockPointer();
        if (store.PointedAt() != built.Generation.Number)
        {
            store.Publish(built.Generation, manifest: built.Manifest);
        }

        store.Prune(options.Keep);
        return built.Report;
    }

    /// <summary>Reads what changed since the newest generation and builds the next, for one who holds the store's lock and decides what becomes of it.</summary>
    internal BuiltGeneration Build(Blog blog, IndexOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var standing = options.Full ? [] : Usable(blog);
        return Build(blog, standing, started, progress, cancellation)
            ?? Rebuild(blog, standing.First().Generation, started, progress, cancellation);
    }

    /// <summary>The generations that can be built upon, the newest first: it is the nearest to the posts as they are, whatever was decided of it. Manifests are read as they are asked for.</summary>
    private IEnumerable<(Generation Generation, Manifest Manifest)> Usable(Blog blog) =>
        from generation in store.List().Reverse()
        let manifest = Manifest.Find(generation)
        where manifest is not null && manifest.Schema == PostSchema.Version && manifest.Blog.Fingerprint == blog.Fingerprint
        select (generation, manifest);

    private BuiltGeneration Rebuild(Blog blog, Generation damaged, long started, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        using (store.LockPointer())
        {
            store.Note(damaged.Number, "damaged", "its files are not what was written; all posts are read again");
        }

        return Build(blog, [], started, progress, cancellation) ?? throw new InvalidOperationException("A build from nothing never finds a damaged generation.");
    }

    /// <param name="standing">As <see cref="IndexRun"/> takes them.</param>
    /// <returns>Null when the nearest turned out to be damaged.</returns>
    private BuiltGeneration? Build(Blog blog, IEnumerable<(Generation Generation, Manifest Manifest)> standing, long started, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reader = new PostReader(blog, now);
        var (files, problems) = reader.List();
        using var run = new IndexRun(store, blog, standing, now);
        progress?.Report(new IndexProgress("Reading", 0, files.Length));
        using (var queue = new PostQueue(files, new PostIntake(blog, reader) { KnownHash = run.KnownHash }))
        {
            var done = 0;
            foreach (var read in queue.Take(cancellation))
            {
                if (!run.Take(read))
                {
                    return null;
                }

                progress?.Report(new IndexProgress("Reading", ++done, files.Length));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return run.Complete(problems, progress, () => clock.GetElapsedTime(started));
    }
}
