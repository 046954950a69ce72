using System.Diagnostics;
using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Bench;

/// <summary>Lets the disk under the index fill up at different moments of a run, and makes room again.</summary>
internal sealed class FullDiskDrill(DrillBlog blog, DrillTruth truth, TextWriter output)
{
    private const int Megabyte = 1 << 20;

    /// <summary>The small disk gives each file whole pages.</summary>
    private const int Page = 4096;

    /// <summary>Of the size of a generation: from no room for a single file to room for all but the last ones.</summary>
    private static readonly double[] Rooms = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];

    private string Disk => Path.Combine(blog.Home, "disk");

    /// <returns>How many answers were wrong or missing.</returns>
    public async Task<int> Run()
    {
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux())
        {
            output.WriteLine("full disk: needs a Linux and its root, to mount a small disk: nothing measured");
            return 0;
        }

        Directory.CreateDirectory(Disk);
        await Command("mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs", Disk);
        try
        {
            return await FromNothing() + await Beside();
        }
        finally
        {
            await Command("umount", Disk);
        }
    }

    /// <summary>No room for the first index; then there is.</summary>
    private async Task<int> FromNothing()
    {
        var size = OfGeneration();
        var bad = 0;
        foreach (var room in Rooms)
        {
            var index = Path.Combine(Disk, "index");
            await Resize(size * room);
            using (var server = await DrillServer.Start(blog.Folder, index))
            {
                await server.Until("the failure", server.IsFailed);
                bad += await truth.Wrong(server) is null ? 0 : 1;
                await Resize(size * 4);
                await server.UntilThereIs();
                bad += await truth.Wrong(server) ?? 1;
            }

            Directory.Delete(index, recursive: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"full disk, no index yet: {Rooms.Length} times not ready and said so, {Rooms.Length} times whole once there was room; wrong {bad}"));
        return bad;
    }

    /// <summary>No room for the next index beside the one that is served; then there is.</summary>
    private async Task<int> Beside()
    {
        var size = Size(blog.Index);
        var bad = 0;
        for (var at = 0; at < Rooms.Length; at++)
        {
            var index = Path.Combine(Disk, "index");
            await Resize(size * 4);
            BlogCopy.Of(blog.Index, index);
            await Resize(size + (OfGeneration() * Rooms[at]));
            using (var server = await DrillServer.Start(blog.Folder, index))
            {
                await server.UntilThereIs();
                blog.Append(at, DrillBlog.Word("disk", at));
                await server.Until("the failure", server.IsFailed);
                bad += await Program("index", blog.Folder, "--index", index, "--quiet") == 1 ? 0 : 1;
                bad += await Program("search", "kubernetes", "--index", index, "--quiet") == 0 ? 0 : 1;
                bad += await server.Search("kubernetes") is { } answer && answer.GetProperty("total").GetInt32() > 0 ? 0 : 1;
                await Resize(size * 4);
                await server.UntilFound(DrillBlog.Word("disk", at));
            }

            Directory.Delete(index, recursive: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"full disk beside the live index: {Rooms.Length} times served on, said so, and found the edit once there was room; wrong {bad}"));
        return bad;
    }

    /// <summary>Of the live one alone; beside it stands the one before.</summary>
    private long OfGeneration() => Size(GenerationStore.For(blog.Index, blog.Folder, TimeProvider.System).Current()!.Folder); // there is one, or nothing could be told by it

    private static long Size(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => (new FileInfo(file).Length + Page - 1) / Page * Page);

    private Task Resize(double bytes) => Command("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={Math.Max(Megabyte, (long)bytes)}"), Disk);

    private static async Task Command(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static async Task<int> Program(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(BuiltProgram.Name, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!; // a new process, so never null
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
