namespace BlogSearch.Generations;

/// <summary>One complete immutable index.</summary>
/// <param name="Number">Counts up from 1 within a blog.</param>
/// <param name="Folder">Where its files lie, absolute.</param>
public sealed record Generation(int Number, string Folder)
{
    internal const string ManifestName = "manifest.json";

    internal string ManifestFile => Path.Combine(Folder, ManifestName);
}
