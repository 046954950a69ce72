using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace BlogSearch.Bench;

/// <summary>Edits a blog under a constant load of queries and says what the readers noticed.</summary>
internal sealed class EditsDrill
{
    /// <summary>In every answer about the marked post title and text must be of one revision, and it must be there once.</summary>
    private const string Marked = "drillmarker";

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>Two clients: twenty queries a second.</summary>
    private static readonly TimeSpan BetweenQueries = TimeSpan.FromMilliseconds(100);

    private readonly DrillServer _server;
    private readonly ConcurrentBag<double> _quiet = [];
    private readonly ConcurrentBag<double> _rebuilding = [];
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private string[] _words = [];
    private volatile bool _isRebuilding;
    private int _queries;
    private int _errors;
    private int _mixed;

    private EditsDrill(DrillServer server) => _server = server;

    public static async Task<int> Run(string folder, int edits, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        using var blog = new DrillBlog(folder);
        SaveMarked(blog, 0);
        using var server = await DrillServer.Start(blog.Folder, blog.Index);
        await server.UntilFound(Marked);
        return await new EditsDrill(server).Run(blog, edits, output);
    }

    private async Task<int> Run(DrillBlog blog, int edits, TextWriter output)
    {
        _words = await Words();
        using var end = new CancellationTokenSource();
        var clients = new[] { Ask(0, end.Token), Ask(1, end.Token) };
        await Task.Delay(Quiet);
        _quiet.Clear(); // the first ones were compiling
        await Task.Delay(Quiet);

        var found = new List<double>();
        var cpu = _server.Cpu;
        for (var edit = 1; edit <= edits; edit++)
        {
            _isRebuilding = true;
            SaveMarked(blog, edit);
            blog.Append(edit, DrillBlog.Word("edit", edit));
            found.Add((await _server.UntilFound(DrillBlog.Word("edit", edit))).TotalMilliseconds);
            _isRebuilding = false;
            await Task.Delay(200);
        }

        cpu = _server.Cpu - cpu;
        await end.CancelAsync();
        await Task.WhenAll(clients);
        Print(found, cpu, output);
        return 0;
    }

    private static void SaveMarked(DrillBlog blog, int revision) => DrillBlog.Save(
        blog.Beside("drill-marked.md"),
        string.Create(CultureInfo.InvariantCulture, $"---\ntitle: \"Revision r{revision}x\"\ndate: 2020-01-02\n---\n{Marked} stands in revision r{revision}x.\n"));

    private async Task<string[]> Words()
    {
        var newest = await _server.Search("", 50);
        return [.. newest!.Value.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()!), Marked]; // every hit has one
    }

    private async Task Ask(int client, CancellationToken end)
    {
        using var timer = new PeriodicTimer(BetweenQueries);
        for (var i = client; !end.IsCancellationRequested; i += 2)
        {
            var rebuilding = _isRebuilding;
            var clock = Stopwatch.StartNew();
            try
            {
                // Every fourth is about the marked post; a number no answer is remembered for makes the others be searched each time.
                var words = i % 4 < 2 ? Marked : string.Create(CultureInfo.InvariantCulture, $"{_words[i % _words.Length]} -no{i}");
                Judge(words, await _server.Search(words));
                (rebuilding ? _rebuilding : _quiet).Add(clock.Elapsed.TotalMilliseconds);
            }
            catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException)
            {
                Interlocked.Increment(ref _errors);
            }

            Interlocked.Increment(ref _queries);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private void Judge(string words, JsonElement? answer)
    {
        if (answer is not { } results)
        {
            Interlocked.Increment(ref _errors);
            return;
        }

        var hits = results.GetProperty("hits").EnumerateArray().ToList();
        var shown = string.Join(' ', hits.Select(hit => $"{hit.GetProperty("path").GetString()} {hit.GetProperty("score").GetDouble()} {hit.GetProperty("title").GetString()}"));
        var same = _answers.GetOrAdd($"{results.GetProperty("generation").GetInt32()} {words}", shown) == shown;
        if (!same || (words == Marked && !IsOfOneRevision(hits)))
        {
            Interlocked.Increment(ref _mixed);
        }
    }

    private static bool IsOfOneRevision(List<JsonElement> hits) =>
        hits is [var hit]
        && hit.GetProperty("title").GetString()!.Split(' ')[^1] is var revision // every hit has one
        && hit.GetProperty("snippets")[0].GetProperty("text").GetString()!.Contains($"revision {revision}.", StringComparison.Ordinal);

    private void Print(List<double> found, TimeSpan cpu, TextWriter output)
    {
        string Line(string what, IReadOnlyCollection<double> times) => string.Create(
            CultureInfo.InvariantCulture, $"{what,-34}p50 {At(times, 0.5),7:0.0} ms   p95 {At(times, 0.95),7:0.0} ms   most {times.Max(),7:0.0} ms");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} edits, {_queries} queries by two clients, 20 a second"));
        output.WriteLine($"errors                            {_errors}");
        output.WriteLine($"answers that mix two states       {_mixed}");
        output.WriteLine(Line("from saved to found", found));
        output.WriteLine(Line("a search, quiet", _quiet));
        output.WriteLine(Line("a search while it is rebuilt", _rebuilding));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU of the server for each edit   {cpu.TotalMilliseconds / found.Count:0} ms, queries included"));
    }

    private static double At(IReadOnlyCollection<double> times, double share) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));
}
