using System.Collections.Immutable;
using System.Text.Json;

namespace BlogSearch.Generations;

/// <summary>What a generation was made from. A folder with a manifest is a finished generation.</summary>
public sealed record Manifest
{
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

    /// <summary>Reads a generation's manifest.</summary>
    /// <returns>Null when it is not there or not what was written.</returns>
    public static Manifest? Find(Generation generation)
    {
        try
        {
            using var file = File.OpenRead(generation.ManifestFile);
            return JsonSerializer.Deserialize(file, ManifestJson.Default.Manifest);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            // A generation without a readable manifest is not one: the callers fall back to another or rebuild.
            return null;
        }
    }

    internal void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, Generation.ManifestName), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, ManifestJson.Default.Manifest);
        file.Flush(flushToDisk: true);
    }
}
