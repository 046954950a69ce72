using BlogSearch.Generations;

namespace BlogSearch.Indexing;

/// <summary>A generation made of the posts as they are now: a new one that nobody sees yet, or one that stood there already. A new one that is not finished is gone when this is disposed.</summary>
internal sealed class BuiltGeneration(GenerationStore store, Generation generation, Manifest manifest, IndexReport report) : IDisposable
{
    /// <summary>Where it lies now; <see cref="Finish"/> moves a new one.</summary>
    public Generation Generation { get; private set; } = generation;

    public Manifest Manifest { get; } = manifest;

    public IndexReport Report => report with { Generation = Generation };

    /// <summary>True until <see cref="Finish"/>, when it did not stand there before.</summary>
    public bool IsNew { get; private set; } = report.Built;

    /// <summary>Gives a new generation its final name: from here on its files are immutable.</summary>
    public void Finish()
    {
        if (IsNew)
        {
            Generation = store.Finish(Generation, Manifest);
            IsNew = false;
        }
    }

    public void Dispose()
    {
        if (IsNew)
        {
            GenerationStore.Discard(Generation);
        }
    }
}
