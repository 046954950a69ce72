namespace BlogSearch.Generations;

/// <summary>
/// Who moves <c>current</c> or deletes generations holds this for the moment it takes. It is not the lock of the one who builds: readers must get
/// the old generation back at once, also while the next one is being built.
/// </summary>
internal sealed class PointerLock : IDisposable
{
    /// <summary>The others hold it for milliseconds; whoever waits this long waits for a process that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FileStream _file;

    private PointerLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another process holds it, or the folder cannot be written.</exception>
    public static PointerLock Take(string folder, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new PointerLock(new FileStream(Path.Combine(folder, "current.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException) && clock.GetElapsedTime(started) < Patience)
            {
                Thread.Sleep(10);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
