using System.Globalization;
using System.Text.Json;

namespace BlogSearch.Generations;

/// <summary>
/// One writer over all processes. Lucene's own lock does not keep out a second process on Linux, so this one stands outside the
/// generations: a file that is never deleted and opened without sharing; the system frees it when the process ends, however it ends.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    /// <summary>EAGAIN on Linux and on macOS, and a sharing violation on Windows; a read-only disk is something else.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private IndexLock(FileStream file) => _file = file;

    /// <exception cref="IndexHeldException">Another process holds it.</exception>
    public static IndexLock Take(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var holderFile = Path.Combine(folder, "holder.json");
        var name = Path.Combine(folder, "lock");
        FileStream file;
        try
        {
            file = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (Held.Contains(held.HResult))
        {
            throw new IndexHeldException($"The index in {folder} is being built by {Describe(holderFile)}. Wait for it to end, or end it, then try again.", held);
        }

        try
        {
            File.WriteAllText(holderFile, JsonSerializer.Serialize(new IndexHolder(Environment.ProcessId, clock.GetUtcNow()), ManifestJson.Default.IndexHolder));
        }
        catch
        {
            file.Dispose(); // on a full disk the next attempt must not find the lock held by ourselves
            throw;
        }

        return new IndexLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static string Describe(string holderFile)
    {
        try
        {
            var holder = JsonSerializer.Deserialize(File.ReadAllText(holderFile), ManifestJson.Default.IndexHolder);
            return holder is null
                ? "another process"
                : string.Create(CultureInfo.InvariantCulture, $"process {holder.Process} since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC");
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
