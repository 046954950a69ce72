using System.Collections.Immutable;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing;

/// <summary>What came of reading one file.</summary>
internal sealed record ReadPost
{
    public required PostFile File { get; init; }

    /// <summary>SHA-256 of the bytes in hexadecimal; empty when they could not be read.</summary>
    public required string Hash { get; init; }

    public required long Bytes { get; init; }

    /// <summary>True when the file is as it was and nothing was parsed.</summary>
    public bool Unchanged { get; init; }

    /// <summary>Null when broken, unchanged or no post at all.</summary>
    public Post? Post { get; init; }

    /// <summary>Of a published post; null otherwise.</summary>
    public PostText? Text { get; init; }

    /// <summary>Targets in the generator's own link syntax that lead to no published post, as written.</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    public ImmutableArray<PostProblem> Problems { get; init; } = [];
}
