namespace BlogSearch.Generations;

/// <summary>The manifests that were read last, by the hash of their bytes: a run asks for the same ones several times, and so does who opens what it made. For any thread.</summary>
internal static class KnownManifests
{
    /// <summary>The live one, the one before and the one that is being made; some megabytes for some thousand posts.</summary>
    private const int Most = 3;

    private static readonly Lock Gate = new();
    private static readonly List<(string Proof, Manifest Manifest)> Known = [];

    /// <returns>Null when it is not known.</returns>
    public static Manifest? Find(string proof)
    {
        lock (Gate)
        {
            return Known.Find(known => known.Proof == proof).Manifest;
        }
    }

    public static void Add(string proof, Manifest manifest)
    {
        lock (Gate)
        {
            Known.RemoveAll(known => known.Proof == proof);
            Known.Add((proof, manifest));
            Known.RemoveRange(0, Math.Max(0, Known.Count - Most));
        }
    }
}
