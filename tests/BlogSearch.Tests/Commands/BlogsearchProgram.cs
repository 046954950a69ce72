using System.Diagnostics;
using System.Globalization;
using BlogSearch.Tests.Architecture;

namespace BlogSearch.Tests.Commands;

/// <summary>The built program, started as a person starts it.</summary>
internal static class BlogsearchProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs to the end.</summary>
    public static async Task<ProgramResult> Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return await End(process);
    }

    /// <summary>Starts in a folder, with the streams redirected.</summary>
    public static Process Start(string folder, params string[] arguments) => StartDotnet(folder, [Assembly(), .. arguments]);

    /// <summary>Runs it from the sources, as the README says, with what is built already.</summary>
    public static async Task<ProgramResult> RunFromSources(string folder, params string[] arguments)
    {
        using var process = StartDotnet(folder, ["run", "--no-build", "--configuration", Configuration(), "--project", Path.Combine(Repository.Root, "src/BlogSearch.Web"), "--", .. arguments]);
        return await End(process);
    }

    /// <summary>Reads what was not read yet and waits for the end.</summary>
    public static async Task<ProgramResult> End(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static async Task Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process StartDotnet(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!; // a new process, so never null
    }

    // Built in the configuration of the tests: bin/Release/net10.0.
    public static string Assembly() => Path.Combine(Repository.Root, "src/BlogSearch.Web", Built(), "blogsearch.dll");

    public static string Configuration() => Built().Split('/')[1];

    private static string Built() => Path.GetRelativePath(Path.Combine(Repository.Root, "tests/BlogSearch.Tests"), AppContext.BaseDirectory);
}
