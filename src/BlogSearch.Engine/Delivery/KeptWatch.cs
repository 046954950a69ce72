using System.Text.Json;

namespace BlogSearch.Delivery;

/// <summary>How far the watch over a promotion has come, kept beside the generations for a server that starts again meanwhile.</summary>
public sealed record KeptWatch
{
    private const string FileName = "watch.json";

    public required int Generation { get; init; }

    /// <summary>The moment of the promotion, as history has it: the same number may be promoted again.</summary>
    public required DateTimeOffset Promoted { get; init; }

    /// <summary>When readers first saw the generation.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What readers met since.</summary>
    public required KeptFigures Now { get; init; }

    /// <summary>What they met before.</summary>
    public required KeptFigures Then { get; init; }

    /// <returns>Null when nothing is kept that can be read.</returns>
    public static KeptWatch? Find(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), KeptWatchJson.Default.KeptWatch);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(string folder)
    {
        // Not in place: a server that is ended in the middle would leave half of it.
        var next = Path.Combine(folder, FileName + ".tmp");
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this, KeptWatchJson.Default.KeptWatch));
        File.Move(next, Path.Combine(folder, FileName), overwrite: true);
    }

    public static void Forget(string folder) => File.Delete(Path.Combine(folder, FileName));
}
