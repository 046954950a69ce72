using BlogSearch.Indexing;

namespace BlogSearch.Web.Serving;

/// <summary>How the index stands, for the page that waits for it and for the health endpoints. Written by <see cref="IndexUpdater"/>, read by any thread.</summary>
internal sealed class IndexState : IProgress<IndexProgress>
{
    private Facts _now = new(default, Failed: false);

    public IndexProgress Progress => Volatile.Read(ref _now).Progress;

    /// <summary>True when the last attempt to bring the index up to date came to nothing.</summary>
    public bool Failed => Volatile.Read(ref _now).Failed;

    public void Report(IndexProgress value) => Volatile.Write(ref _now, new Facts(value, Failed: false));

    public void Fail() => Volatile.Write(ref _now, new Facts(default, Failed: true));

    public void Succeed() => Volatile.Write(ref _now, new Facts(default, Failed: false));

    private sealed record Facts(IndexProgress Progress, bool Failed);
}
