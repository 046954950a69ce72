using System.Diagnostics;
using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Bench;

/// <summary>Damages each file of an index and looks whether the program comes up with right answers, and while it serves, whether the next edit is found.</summary>
internal sealed class FlipsDrill(DrillBlog blog, DrillTruth truth, int most, TextWriter output)
{
    /// <summary>Other ways to lose a file, in turn.</summary>
    private static readonly Action<string, Random>[] Losses =
    [
        (file, _) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]),
        (file, _) => File.WriteAllBytes(file, []),
        (file, _) => File.Delete(file),
    ];

    /// <summary>The same bytes each time.</summary>
    private readonly Random _places = new(20_260_102);

    private int _wrong;

    /// <returns>How many answers were wrong.</returns>
    public async Task<int> Run()
    {
        var whole = Path.Combine(blog.Home, "whole");
        BlogCopy.Of(blog.Index, whole);
        var all = Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(whole, file)).Order(StringComparer.Ordinal).ToList();
        var files = most >= all.Count ? all : [.. all.Where((_, at) => at * most / all.Count != (at + 1) * most / all.Count)];
        await Damage(files, whole, "a byte flipped in", _ => Flip);
        await Damage(files, whole, "cut in half, emptied or deleted", at => Losses[at % Losses.Length]);
        await WhileItServes(files.Count);
        return _wrong;
    }

    private async Task Damage(List<string> files, string whole, string what, Func<int, Action<string, Random>> damage)
    {
        var slowest = TimeSpan.Zero;
        var (anew, before) = (0, _wrong);
        for (var at = 0; at < files.Count; at++)
        {
            Directory.Delete(blog.Index, recursive: true);
            BlogCopy.Of(whole, blog.Index);
            damage(at)(Path.Combine(blog.Index, files[at]), _places);
            var (took, isNew) = await ComeUp($"{what} {files[at]}");
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, took.Ticks));
            anew += isNew ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} each of {files.Count} files: came up {files.Count} times, made anew {anew}, wrong answers {_wrong - before}; the slowest was whole after {slowest.TotalSeconds:0.0} s"));
    }

    private async Task<(TimeSpan Took, bool IsNew)> ComeUp(string what)
    {
        var clock = Stopwatch.StartNew();
        var generation = Current().Number;
        using var server = await DrillServer.Start(blog.Folder, blog.Index);
        await server.Until($"a whole index after {what}", async () =>
        {
            // From the first answer on every answer must be right, be the index whole already or not.
            var wrong = await truth.FindWrong(server);
            _wrong += wrong?.Count ?? 0;
            foreach (var answer in wrong ?? [])
            {
                output.WriteLine($"wrong after {what}: {answer}");
            }

            return wrong is not null && await server.IsUpToDate() && IsWhole();
        });
        return (clock.Elapsed, Current().Number != generation);
    }

    private async Task WhileItServes(int files)
    {
        Directory.Delete(blog.Index, recursive: true);
        using var server = await DrillServer.Start(blog.Folder, blog.Index);
        await server.UntilThereIs();
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < files; number++)
        {
            var damaged = Directory.GetFiles(Current().Folder).Order(StringComparer.Ordinal).ToList();
            Flip(damaged[number % damaged.Count], _places);
            blog.Append(number, DrillBlog.Word("flip", number));
            var took = await server.UntilFound(DrillBlog.Word("flip", number));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, took.Ticks));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a byte flipped while it serves: {files} times, each edit after it found, the slowest after {slowest.TotalSeconds:0.0} s"));
    }

    private Generation Current() => Store.Current() ?? new Generation(0, "");

    private bool IsWhole() => Current() is { Number: > 0 } current && Manifest.Find(current)?.IsIntact(current) == true;

    private GenerationStore Store => GenerationStore.For(blog.Index, blog.Folder, TimeProvider.System);

    private static void Flip(string file, Random places)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length == 0)
        {
            bytes = [0];
        }

        bytes[places.Next(bytes.Length)] ^= (byte)(1 << places.Next(8));
        File.WriteAllBytes(file, bytes);
    }
}
