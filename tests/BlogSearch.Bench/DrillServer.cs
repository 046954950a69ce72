using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace BlogSearch.Bench;

/// <summary>The real program, serving a folder and following it.</summary>
internal sealed class DrillServer : IDisposable
{
    /// <summary>Far above what anything takes, for a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly HttpClient _client;

    private DrillServer(Process process, string url)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url => _client.BaseAddress!.GetLeftPart(UriPartial.Authority); // given at the start

    /// <summary>CPU used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="options">Of <c>serve</c>, beside <c>--watch</c>.</param>
    public static async Task<DrillServer> Start(string blog, string index, params string[] options)
    {
        var start = new ProcessStartInfo(BuiltProgram.Name, ["serve", blog, "--watch", "--index", index, "--urls", "http://127.0.0.1:0", .. options])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!; // a new process, so never null
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } url)
            {
                _ = process.StandardOutput.ReadToEndAsync(); // or its log would fill the pipe and stop it
                return new DrillServer(process, url);
            }
        }

        throw new InvalidOperationException("The program ended without serving.");
    }

    /// <summary>The answer to a query; null while there is no index.</summary>
    public async Task<JsonElement?> Search(string words, int size = 10)
    {
        using var answer = await _client.GetAsync(new Uri($"/api/search?size={size}&q={Uri.EscapeDataString(words)}", UriKind.Relative));
        if (answer.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Searches asked of the index so far, as the operator's figures count them.</summary>
    public async Task<long> Searches()
    {
        var figures = await _client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        return figures.Split('\n').Where(line => line.StartsWith("blogsearch_queries_total{", StringComparison.Ordinal))
            .Sum(line => (long)double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until there is an index to search.</summary>
    public Task UntilThereIs() => Until("an index", async () => await Search("", 1) is not null);

    /// <summary>True when there is an index, and the last attempt to bring it up to date went well.</summary>
    public async Task<bool> IsUpToDate() => (await Readiness()) is var text && text.StartsWith("ready:", StringComparison.Ordinal) && !text.Contains("failed", StringComparison.Ordinal);

    /// <summary>True when readiness says that an index could not be made or brought up to date.</summary>
    public async Task<bool> IsFailed() => (await Readiness()) is var text && (text.Contains("failed", StringComparison.Ordinal) || text.Contains("could not be made", StringComparison.Ordinal));

    /// <summary>Waits until a search without words finds so many posts.</summary>
    public Task UntilThereAre(int posts) => Until($"{posts} posts", async () => await Search("", 1) is { } answer && answer.GetProperty("total").GetInt32() == posts);

    /// <summary>Waits until there is an index.</summary>
    public Task UntilReady() => Until("an index", async () => await Search("", 1) is not null);

    /// <summary>Waits until a word is found.</summary>
    /// <returns>How long that took.</returns>
    public Task<TimeSpan> UntilFound(string word) => Until(word, async () => await Search(word, 1) is { } answer && Shows(answer, word));

    // A word that is not there may be taken for one that looks like it: only its own sight proves it.
    private static bool Shows(JsonElement answer, string word) => answer.GetProperty("hits").EnumerateArray()
        .SelectMany(hit => hit.GetProperty("snippets").EnumerateArray())
        .Any(snippet => snippet.GetProperty("text").GetString()!.Split(' ', '\n', '.').Contains(word)); // every snippet has a text

    /// <summary>Tries until it is so.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Until(string what, Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"There is still no sign of {what}. Readiness: {await Readiness()}");
            }

            await Task.Delay(10);
        }

        return clock.Elapsed;
    }

    private async Task<string> Readiness()
    {
        using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        _client.Dispose();
    }
}
