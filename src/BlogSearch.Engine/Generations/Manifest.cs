using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlogSearch.Generations;

/// <summary>What a generation was made from. A folder with a manifest is a finished generation.</summary>
public sealed record Manifest
{
    /// <summary>The hash of the manifest's bytes: one flipped bit in it would take a post out or keep a stale one, and still be JSON.</summary>
    private const string ProofName = "manifest.sha256";

    public required int Number { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>Version of the documents' shape; another one cannot be searched or built upon.</summary>
    public required int Schema { get; init; }

    public required ManifestBlog Blog { get; init; }

    /// <summary>Null: the settings say nothing.</summary>
    public ManifestSearch? Search { get; init; }

    /// <summary>Every file that was read, ordered by path.</summary>
    public ImmutableArray<ManifestPost> Posts { get; init; } = [];

    /// <summary>Lucene's files, so that each byte can be proved.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];

    /// <summary>When a post appears or goes by the clock alone; null when none does.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextChange => Posts.Where(post => post.StateChanges > Made).Min(post => post.StateChanges);

    /// <summary>Reads a generation's manifest.</summary>
    /// <returns>Null when it is not there or not what was written.</returns>
    public static Manifest? Find(Generation generation)
    {
        try
        {
            var bytes = File.ReadAllBytes(generation.ManifestFile);
            var proof = Proof(bytes);
            return File.ReadAllText(Path.Combine(generation.Folder, ProofName)) != proof ? null : KnownManifests.Find(proof) ?? Read(bytes, proof);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            // A generation without a readable manifest is not one: the callers fall back to another or rebuild.
            return null;
        }
    }

    /// <summary>
    /// Hash of all that the generation was made from: version, configuration, files, and what the clock made of them.
    /// Two generations of equal input answer equally.
    /// </summary>
    public string InputHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Schema}\n{Blog.Fingerprint}\n")));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Search, ManifestJson.Default.ManifestSearch));
        foreach (var post in Posts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{post.Path}\0{post.Hash}\0{post.State}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>True when every file of the generation is, byte by byte, what was written.</summary>
    internal bool IsIntact(Generation generation) => Files.All(file => IsIntact(Path.Combine(generation.Folder, file.Name), file));

    internal void Write(string folder)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);
        var proof = Proof(bytes);
        Write(Path.Combine(folder, ProofName), Encoding.ASCII.GetBytes(proof));
        Write(Path.Combine(folder, Generation.ManifestName), bytes); // last: with it the generation is finished
        KnownManifests.Add(proof, this);
    }

    private static Manifest? Read(byte[] bytes, string proof)
    {
        var manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.Manifest);
        if (manifest is not null)
        {
            KnownManifests.Add(proof, manifest);
        }

        return manifest;
    }

    private static void Write(string name, byte[] bytes)
    {
        using var file = new FileStream(name, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static string Proof(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool IsIntact(string name, ManifestFile expected)
    {
        try
        {
            using var file = File.OpenRead(name);
            return file.Length == expected.Length && Convert.ToHexStringLower(SHA256.HashData(file)) == expected.Hash;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
