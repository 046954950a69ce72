using System.Collections.Immutable;
using System.Security.Cryptography;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Text;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BlogSearch.Indexing;

/// <summary>Writes the Lucene files of one generation, from nothing or on top of a copy of the one before.</summary>
internal sealed class GenerationWriter : IDisposable
{
    /// <summary>Bytes copied at once; they stay in the processor's cache while they are hashed and written.</summary>
    private const int CopyBuffer = 64 << 10;

    private readonly string _folder;
    private readonly SimpleFSDirectory _files;
    private readonly IndexWriter _writer;
    private readonly PostDocuments _documents = new();
    private readonly IReadOnlyDictionary<string, ManifestFile> _copied;
    private readonly bool _empty;

    private GenerationWriter(string folder, IReadOnlyDictionary<string, ManifestFile> copied, bool empty)
    {
        _folder = folder;
        _copied = copied;
        _empty = empty;

        // The lock stands outside the generation: Lucene's own does not keep out a second process.
        _files = new SimpleFSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory());
        _writer = new IndexWriter(_files, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = empty ? OpenMode.CREATE : OpenMode.APPEND,
            RAMBufferSizeMB = IndexLimits.BufferMegabytes,
            Similarity = new LengthSimilarity(),
            MergeScheduler = new SerialMergeScheduler(),
            UseCompoundFile = false,

            // Deleted documents count in the frequencies of words until they are merged away; they must all go.
            MergePolicy = new PartsMergePolicy { NoCFSRatio = 0 },
        });
    }

    /// <summary>Documents put and taken out so far.</summary>
    public int Written { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Documents in the generation, once it is complete.</summary>
    public int Held { get; private set; }

    public static GenerationWriter Create(Generation building) => new(building.Folder, ImmutableDictionary<string, ManifestFile>.Empty, empty: true);

    /// <summary>Begins with the documents of <paramref name="previous"/>.</summary>
    /// <returns>Null when a file of the previous generation is not what was written: nothing can be built on it.</returns>
    public static GenerationWriter? Extend(Generation building, Generation previous, Manifest manifest)
    {
        var copied = manifest.Files.Where(file => file.Name != LinkRecord.FileName).ToDictionary(file => file.Name, StringComparer.Ordinal);
        var buffer = new byte[CopyBuffer];
        foreach (var file in copied.Values)
        {
            if (!CopyProved(Path.Combine(previous.Folder, file.Name), Path.Combine(building.Folder, file.Name), file, buffer))
            {
                return null;
            }
        }

        return new GenerationWriter(building.Folder, copied, empty: false);
    }

    public void Put(Post post, PostText text)
    {
        var fields = _documents.For(post, text);
        if (_empty)
        {
            _writer.AddDocument(fields);
        }
        else
        {
            _writer.UpdateDocument(PostSchema.PathTerm(post.Path), fields);
        }

        Written++;
    }

    public void Remove(string path)
    {
        _writer.DeleteDocuments(PostSchema.PathTerm(path));
        Removed++;
    }

    /// <summary>Writes everything out and looks at every byte of it that is not a copy again.</summary>
    /// <returns>The files, with their hashes.</returns>
    /// <exception cref="IOException">The files could not be written, or Lucene's check finds them broken.</exception>
    public ImmutableArray<ManifestFile> Complete()
    {
        _writer.ForceMergeDeletes();
        _writer.Commit();
        Held = _writer.NumDocs;
        _writer.Dispose();

        // One flipped byte in this hint makes a good index unopenable; Lucene does without it.
        File.Delete(Path.Combine(_folder, "segments.gen"));
        if (!new CheckIndex(_files).DoCheckIndex(NewParts()).Clean)
        {
            throw new IOException($"Lucene's check finds the new index in {_folder} broken. The disk or memory may be failing; the index before stays live.");
        }

        return [.. System.IO.Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(name => _copied.GetValueOrDefault(Path.GetFileName(name)) ?? Prove(name))];
    }

    public void Dispose()
    {
        // After a failure nothing is worth keeping, and Dispose would try to commit it.
        if (!_writer.IsClosed)
        {
            _writer.Rollback();
        }

        _files.Dispose();
    }

    /// <summary>Parts of the index that were written now. The others are byte for byte what was checked when they were written.</summary>
    private List<string> NewParts()
    {
        var infos = new SegmentInfos();
        infos.Read(_files);
        return [.. infos.Segments.Select(part => part.Info.Name).Where(name => !_copied.ContainsKey(name + ".si"))];
    }

    private static ManifestFile Prove(string name)
    {
        using var file = File.OpenRead(name);
        return new ManifestFile(Path.GetFileName(name), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static bool CopyProved(string from, string to, ManifestFile expected, byte[] buffer)
    {
        if (!File.Exists(from))
        {
            return false;
        }

        // Bit by bit: a whole file at once is a large object that the collector clears away while readers wait.
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var copy = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            copy.Write(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == expected.Hash;
    }
}
