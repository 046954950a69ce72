namespace BlogSearch.Posts;

/// <summary>A picture of the blog, open to be read; dispose to close it.</summary>
public sealed class ImageFile : IDisposable
{
    internal ImageFile(FileStream content, string mediaType, DateTimeOffset changed) => (Content, MediaType, Changed) = (content, mediaType, changed);

    /// <summary>Stands at the beginning.</summary>
    public FileStream Content { get; }

    /// <summary><c>image/png</c> and the like, as the bytes show.</summary>
    public string MediaType { get; }

    public DateTimeOffset Changed { get; }

    public void Dispose() => Content.Dispose();
}
