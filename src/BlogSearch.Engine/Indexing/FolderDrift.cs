using System.Collections.Immutable;
using System.Security.Cryptography;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>How far a blog's folder has moved on since a generation was made of it. Every file is read and none parsed.</summary>
public sealed record FolderDrift
{
    /// <summary>Paths of files that the generation has not seen.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>Paths of files with other bytes than then.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>Paths of files that are gone.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Paths of posts that appear or go by the clock, and whose hour has struck.</summary>
    public ImmutableArray<string> Due { get; init; } = [];

    /// <summary>True when the blog's configuration is another one, so that every post may be.</summary>
    public bool Configuration { get; init; }

    /// <summary>Files and folders that could not be looked into, as they are now.</summary>
    public ImmutableArray<PostProblem> Problems { get; init; } = [];

    /// <summary>Files that differ in any way.</summary>
    public int Files => Added.Length + Changed.Length + Gone.Length + Due.Length;

    /// <summary>True when an index run now would make nothing new.</summary>
    public bool IsNone => Files == 0 && !Configuration;

    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static FolderDrift Of(Blog blog, Manifest manifest, DateTimeOffset now, CancellationToken cancellation)
    {
        var (files, problems) = new PostReader(blog, now).List();
        var known = manifest.Posts.ToDictionary(post => post.Path, StringComparer.Ordinal);
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files.Where(file => known.ContainsKey(file.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (HashOf(file) != known[file.Path].Hash)
            {
                changed.Add(file.Path);
            }
        }

        return new FolderDrift
        {
            Added = [.. files.Select(file => file.Path).Where(path => !known.ContainsKey(path))],
            Changed = changed.ToImmutable(),
            Gone = [.. manifest.Posts.Select(post => post.Path).Where(path => !paths.Contains(path))],
            Due = [.. manifest.Posts.Where(post => post.StateChanges <= now && paths.Contains(post.Path)).Select(post => post.Path).Except(changed, StringComparer.Ordinal)],
            Configuration = manifest.Schema != PostSchema.Version || manifest.Blog.Fingerprint != blog.Fingerprint || !SearchRules.AreSame(manifest.Search, SearchRules.Of(blog)),
            Problems = problems,
        };
    }

    // A file that cannot be read has no hash in the manifest either.
    private static string HashOf(PostFile file)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(file.ReadBytes()));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
