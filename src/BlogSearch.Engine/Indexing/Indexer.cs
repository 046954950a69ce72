using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>Builds the next generation of a blog's index and makes it the live one.</summary>
public sealed class Indexer(GenerationStore store, TimeProvider clock)
{
    /// <summary>Reads what changed since the live generation, builds the next beside it and moves <c>current</c>.</summary>
    /// <exception cref="IndexHeldException">Another process is at it.</exception>
    /// <exception cref="NoPostsException">Not one published post; the live generation is untouched.</exception>
    /// <exception cref="IOException">The index folder cannot be written; the live generation is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the live generation is untouched.</exception>
    public IndexReport Run(Blog blog, IndexOptions options, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var held = store.Lock();
        var previous = Previous(blog, options);
        var report = Build(blog, previous, progress, cancellation)
            ?? (previous is { } damaged ? Rebuild(blog, damaged.Generation, progress, cancellation) : null)
            ?? throw new InvalidOperationException("A build from nothing always ends in a report.");
        store.Prune(options.Keep);
        return report with { Took = clock.GetElapsedTime(started) };
    }

    /// <summary>The generation to build upon; null when every post must be read.</summary>
    private (Generation Generation, Manifest Manifest)? Previous(Blog blog, IndexOptions options) =>
        !options.Full
        && store.Current() is { } current
        && Manifest.Find(current) is { } manifest
        && manifest.Schema == PostSchema.Version
        && manifest.Blog.Fingerprint == blog.Fingerprint
            ? (current, manifest)
            : null;

    private IndexReport? Rebuild(Blog blog, Generation damaged, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        store.Record(damaged.Number, "damaged", "its files are not what was written; all posts are read again");
        return Build(blog, previous: null, progress, cancellation);
    }

    /// <returns>Null when the previous generation turned out to be damaged.</returns>
    private IndexReport? Build(Blog blog, (Generation Generation, Manifest Manifest)? previous, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reader = new PostReader(blog, now);
        var (files, problems) = reader.List();
        using var run = new IndexRun(store, blog, previous, now);
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
        progress?.Report(new IndexProgress("Checking", 0, 0));
        return run.Complete(problems);
    }
}
