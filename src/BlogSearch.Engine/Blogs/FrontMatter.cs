namespace BlogSearch.Blogs;

/// <summary>A file taken apart.</summary>
internal sealed record FrontMatter
{
    /// <summary>Empty where there is none.</summary>
    public required Node.Map Values { get; init; }

    /// <summary>False: the file begins with its text.</summary>
    public required bool IsThere { get; init; }

    public required string Body { get; init; }

    /// <summary>Line of the file on which the body begins, from 1.</summary>
    public required int BodyLine { get; init; }
}
