using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace BlogSearch.Bench;

/// <summary>Prerendered pages under as many requests as the server takes, from this machine.</summary>
/// <param name="CpuMilliseconds">Of the server, a request.</param>
/// <param name="Bytes">A page, compressed.</param>
internal sealed record PageLoad(double PerSecond, double CpuMilliseconds, double Bytes)
{
    private const int Clients = 4;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    /// <summary>What is asked for while a text is typed.</summary>
    public static IEnumerable<string> Beginnings(string text) => Enumerable.Range(1, text.Length).Select(length => text[..length].Trim()).Distinct(StringComparer.Ordinal);

    public static async Task<PageLoad> Of(DrillServer server, IReadOnlyList<string> paths)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(server.Url) };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        await Ask(client, paths, Warm);
        var cpu = server.Cpu;
        var clock = Stopwatch.StartNew();
        var (requests, bytes) = await Ask(client, paths, Measured);
        return new PageLoad(requests / clock.Elapsed.TotalSeconds, (server.Cpu - cpu).TotalMilliseconds / requests, (double)bytes / requests);
    }

    private static async Task<(int Requests, long Bytes)> Ask(HttpClient client, IReadOnlyList<string> paths, TimeSpan time)
    {
        var (next, bytes) = (-1, 0L);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (clock.Elapsed < time)
            {
                var page = await client.GetByteArrayAsync(new Uri(paths[(Interlocked.Increment(ref next)) % paths.Count], UriKind.Relative));
                Interlocked.Add(ref bytes, page.Length);
            }
        }));
        return (next + 1, bytes);
    }
}
