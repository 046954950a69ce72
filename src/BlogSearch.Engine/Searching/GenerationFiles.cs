using System.Security.Cryptography;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace BlogSearch.Searching;

/// <summary>Opens the files of a generation for searching, each byte proved against the manifest.</summary>
internal static class GenerationFiles
{
    /// <param name="memoryBudget">A generation of up to so many bytes is served from memory: the fastest, and deaf to what happens to the files. A larger one stays on the disk, and the system keeps of it what is asked for.</param>
    /// <param name="before">What is in memory of another generation; null when nothing is.</param>
    /// <exception cref="IndexDamagedException">The files are not what was written, or of another version.</exception>
    public static LuceneDirectory Open(Generation generation, Manifest manifest, long memoryBudget, MemoryFiles? before)
    {
        if (manifest.Schema != PostSchema.Version)
        {
            throw new IndexDamagedException($"The index in {generation.Folder} is of version {manifest.Schema}, this program reads version {PostSchema.Version}. Run blogsearch index to make it anew.");
        }

        try
        {
            return manifest.Files.Sum(file => file.Length) <= memoryBudget ? Load(generation, manifest, before) : Map(generation, manifest);
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IndexDamagedException($"A file of the index in {generation.Folder} is missing. Run blogsearch index --full to make it anew.", unreadable);
        }
    }

    private static MemoryFiles Load(Generation generation, Manifest manifest, MemoryFiles? before)
    {
        var files = new Dictionary<string, ProvedFile>(StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            files[file.Name] = before?.FindSame(file) ?? Read(generation, file);
        }

        return new MemoryFiles(files);
    }

    private static ProvedFile Read(Generation generation, ManifestFile file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(generation.Folder, file.Name));
        Prove(generation, file, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new ProvedFile(bytes, file.Hash);
    }

    private static MMapDirectory Map(Generation generation, Manifest manifest)
    {
        // A file that is shorter than it should be kills the process when it is mapped: prove all before.
        foreach (var file in manifest.Files)
        {
            using var stream = File.OpenRead(Path.Combine(generation.Folder, file.Name));
            Prove(generation, file, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }

        return new MMapDirectory(generation.Folder, NoLockFactory.GetNoLockFactory());
    }

    private static void Prove(Generation generation, ManifestFile file, string hash)
    {
        if (hash != file.Hash)
        {
            throw new IndexDamagedException($"{Path.Combine(generation.Folder, file.Name)} is not what was written. Run blogsearch index --full to make the index anew.");
        }
    }
}
