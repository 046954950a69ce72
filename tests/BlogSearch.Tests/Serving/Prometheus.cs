using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace BlogSearch.Tests.Serving;

/// <summary>A real Prometheus, in the folder that <c>BLOGSEARCH_PROMETHEUS</c> names or on the path. tests/run.sh gets one.</summary>
internal sealed class Prometheus : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("blogsearch-prometheus-").FullName;
    private readonly Process _process;
    private readonly HttpClient _client;

    /// <summary>Begins to ask <paramref name="target"/> each second.</summary>
    /// <param name="target">Host and port.</param>
    public Prometheus(string target)
    {
        var port = FreePort();
        var configuration = Path.Combine(_data, "prometheus.yml");
        File.WriteAllText(configuration, $"""
            scrape_configs:
              - job_name: blogsearch
                scrape_interval: 1s
                static_configs:
                  - targets: ["{target}"]
            """);
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        _client = new HttpClient { BaseAddress = new Uri($"http://{address}") };
        _process = Start("prometheus", $"--config.file={configuration}", $"--storage.tsdb.path={Path.Combine(_data, "data")}", $"--web.listen-address={address}", "--log.level=error");
    }

    /// <summary>Runs <c>promtool</c>.</summary>
    /// <param name="input">What it reads; null for nothing.</param>
    /// <returns>What it said when it found fault; empty when it found none.</returns>
    public static async Task<string> Check(string? input, params string[] arguments)
    {
        using var tool = Start("promtool", arguments);
        var said = Task.WhenAll(tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await tool.StandardInput.WriteAsync(input);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return tool.ExitCode == 0 ? "" : string.Concat(await said);
    }

    /// <summary>Asks for a value; null while there is none.</summary>
    public async Task<string?> Value(string query)
    {
        try
        {
            var answer = await _client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/query?query=" + Uri.EscapeDataString(query), UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.GetProperty("data").GetProperty("result") is var result && result.GetArrayLength() > 0 ? result[0].GetProperty("value")[1].GetString() : null;
        }
        catch (HttpRequestException)
        {
            return null; // it is still starting
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var folder = Environment.GetEnvironmentVariable("BLOGSEARCH_PROMETHEUS");
        var start = new ProcessStartInfo(string.IsNullOrEmpty(folder) ? program : Path.Combine(folder, program), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!; // a new process, so never null
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
