using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>What a run of <see cref="Indexer"/> did.</summary>
public sealed record IndexReport
{
    /// <summary>The generation that holds these posts.</summary>
    public required Generation Generation { get; init; }

    /// <summary>False when it stood there already, made of the same.</summary>
    public required bool Built { get; init; }

    /// <summary>Files that may be posts.</summary>
    public required int Files { get; init; }

    /// <summary>Files read and parsed in this run; the others were known by their hash.</summary>
    public required int Parsed { get; init; }

    /// <summary>Documents written in this run.</summary>
    public required int Written { get; init; }

    /// <summary>Documents taken out in this run.</summary>
    public required int Removed { get; init; }

    /// <summary>Posts the generation holds.</summary>
    public required int Indexed { get; init; }

    /// <summary>Posts that are not in the index and are no problem: drafts, future and expired ones.</summary>
    public ImmutableArray<LeftOutPost> LeftOut { get; init; } = [];

    /// <summary>By path, then line.</summary>
    public ImmutableArray<PostProblem> Problems { get; init; } = [];

    /// <summary>Bytes of all files that may be posts.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes of the generation on disk.</summary>
    public required long BytesOnDisk { get; init; }

    public required TimeSpan Took { get; init; }
}
