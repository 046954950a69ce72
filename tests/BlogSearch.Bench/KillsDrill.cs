using System.Diagnostics;
using System.Globalization;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>Kills the program at random moments and looks whether anything that was indexed is lost.</summary>
internal sealed class KillsDrill(DrillBlog blog, TextWriter output)
{
    /// <summary>The same moments each time.</summary>
    private readonly Random _moments = new(20_260_101);

    private readonly List<string> _indexed = [];
    private int _lost;
    private int _unopened;

    public static async Task<int> Run(string folder, int indexRounds, int serveRounds, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        using var blog = new DrillBlog(folder);
        var drill = new KillsDrill(blog, output);
        await drill.KillIndex(indexRounds);
        await drill.KillServe(serveRounds);
        return drill._lost + drill._unopened == 0 ? 0 : 1;
    }

    private async Task KillIndex(int rounds)
    {
        Index();
        blog.Append(0, DrillBlog.Word("undisturbed", 0));
        var undisturbed = Index();
        var finished = 0;
        for (var round = 1; round <= rounds; round++)
        {
            blog.Append(round, DrillBlog.Word("index", round));
            using var process = Process.Start(new ProcessStartInfo(BuiltProgram.Name, Arguments) { UseShellExecute = false })!; // a new process, so never null
            await Task.Delay(undisturbed * 1.2 * _moments.NextDouble());
            finished += process.HasExited ? 1 : 0;
            process.Kill();
            await process.WaitForExitAsync();
            Look(round);
        }

        Index();
        var last = Found(Enumerable.Range(1, rounds).Select(round => DrillBlog.Word("index", round))).Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index: {rounds} kills within {undisturbed.TotalSeconds * 1.2:0.0} s, {finished} came too late; would not open {_unopened}, lost {_lost}; after a last run {last} of {rounds} edits found"));
        _lost += rounds - last;
    }

    /// <summary>What could be found once must be found for ever.</summary>
    private void Look(int round)
    {
        try
        {
            var now = Found(Enumerable.Range(1, round).Select(number => DrillBlog.Word("index", number)));
            _lost += _indexed.Except(now, StringComparer.Ordinal).Count();
            _indexed.Clear();
            _indexed.AddRange(now);
        }
        catch (IOException failure)
        {
            output.WriteLine($"round {round}: {failure.Message}");
            _unopened++;
        }
    }

    private async Task KillServe(int rounds)
    {
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            using var server = await DrillServer.Start(blog.Folder, blog.Index);
            for (var before = 0; before < round; before++)
            {
                // An edit that was saved is found sooner or later, killed or not.
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (await server.UntilFound(DrillBlog.Word("serve", before))).Ticks));
            }

            await server.UntilThereAre(Posts());
            blog.Append(1_000 + round, DrillBlog.Word("serve", round));
            await Task.Delay(TimeSpan.FromSeconds(2 * _moments.NextDouble()));
            server.Kill();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"serve --watch: {rounds} kills within 2 s of an edit, all came up with every edit; the longest wait for one took {slowest.TotalSeconds:0.0} s"));
    }

    private string[] Arguments => ["index", blog.Folder, "--index", blog.Index, "--quiet"];

    private TimeSpan Index() => ProcessCost.Of(BuiltProgram.Name, Arguments).Wall;

    private int Posts()
    {
        using var searcher = Open();
        return searcher.PostCount;
    }

    private HashSet<string> Found(IEnumerable<string> words)
    {
        using var searcher = Open();
        return words.Where(word => searcher.Search(new SearchRequest { Text = word }, CancellationToken.None).Hits.Any(hit => hit.Snippets.Any(snippet => snippet.Text.Split(' ', '\n', '.').Contains(word)))).ToHashSet(StringComparer.Ordinal);
    }

    private PostSearcher Open() => PostSearcher.Open(GenerationStore.For(blog.Index, blog.Folder, TimeProvider.System).Current() ?? throw new IOException("There is no generation."));
}
