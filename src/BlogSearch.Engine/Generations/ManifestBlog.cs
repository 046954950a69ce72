namespace BlogSearch.Generations;

/// <summary>The blog a generation was made from, so that the index can be used without its folder.</summary>
public sealed record ManifestBlog
{
    /// <summary>Absolute.</summary>
    public required string Root { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? BaseUrl { get; init; }

    public required string Language { get; init; }

    /// <summary>Hash of the configuration that shaped the posts.</summary>
    public required string Fingerprint { get; init; }
}
