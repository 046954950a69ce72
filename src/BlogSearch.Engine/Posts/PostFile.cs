namespace BlogSearch.Posts;

/// <summary>A file that may hold a post.</summary>
/// <param name="Path">Relative to the content folder, as <see cref="Post.Path"/>.</param>
/// <param name="FullName">Where it lies.</param>
public sealed record PostFile(string Path, string FullName)
{
    /// <summary>Reads the file, and never waits for ever: a named pipe shows no length and counts as empty.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public byte[] ReadBytes()
    {
        var file = new FileInfo(FullName);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Length == 0 ? [] : File.ReadAllBytes(FullName);
    }
}
