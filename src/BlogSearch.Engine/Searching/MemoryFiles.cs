using BlogSearch.Generations;
using Lucene.Net.Store;

namespace BlogSearch.Searching;

/// <summary>
/// Files in memory, each in one piece, to be read and never written. Lucene's RAMDirectory cuts them into pieces of a kilobyte and sums up each byte
/// again while it is filled, which took longer than all the rest of opening a generation.
/// </summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, ProvedFile> files) : BaseDirectory
{
    /// <summary>A file of another generation that is the same, byte for byte: most of an index is, after an edit. Null when there is none.</summary>
    public ProvedFile? FindSame(ManifestFile file) => files.TryGetValue(file.Name, out var known) && known.Hash == file.Hash ? known : null;

    public override string[] ListAll() => [.. files.Keys];

    [Obsolete("Lucene's own word: whoever opens a file finds out.")]
    public override bool FileExists(string name) => files.ContainsKey(name);

    public override long FileLength(string name) => Find(name).Length;

    public override IndexInput OpenInput(string name, IOContext context) => new MemoryInput(name, Find(name));

    public override IndexOutput CreateOutput(string name, IOContext context) => throw new NotSupportedException("A generation is immutable.");

    public override void DeleteFile(string name) => throw new NotSupportedException("A generation is immutable.");

    public override void Sync(ICollection<string> names)
    {
        // Nothing is ever written.
    }

    protected override void Dispose(bool disposing) => IsOpen = false;

    private byte[] Find(string name) => files.TryGetValue(name, out var file) ? file.Bytes : throw new FileNotFoundException($"The index has no file {name}.", name);
}
