using System.Globalization;

namespace BlogSearch.Bench;

/// <summary>What <c>blogsearch index</c> costs, program start included: everything read into a fresh folder, nothing changed, and one post changed, with its checks.</summary>
internal static class IndexBench
{
    private const int Runs = 5;

    public static int Run(string blog, TextWriter output)
    {
        if (!Usage.IsThere(blog, output))
        {
            return 0;
        }

        var home = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            Measure(blog, BlogCopy.Of(blog, Path.Combine(home, "blog")), Path.Combine(home, "index"), output);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }

        return 0;
    }

    private static void Measure(string blog, string copy, string index, TextWriter output)
    {
        var start = Enumerable.Range(0, Runs).Select(_ => ProcessCost.Of(BuiltProgram.Name, "--version")).ToList();
        var full = Enumerable.Range(0, Runs).Select(run => Index(copy, Path.Combine(index, run.ToString(CultureInfo.InvariantCulture)))).ToList();
        var live = Path.Combine(index, "0");
        var unchanged = Enumerable.Range(0, Runs).Select(_ => Index(copy, live)).ToList();
        var changed = Enumerable.Range(0, Runs).Select(_ => Index(BlogCopy.WithOnePostChanged(copy), live)).ToList();
        output.WriteLine($"blogsearch index {blog}, medians of {Runs}, the program's start included");
        output.WriteLine("            CPU s   wall s   peak MB");
        Print("start", start, output);
        Print("full", full, output);
        Print("unchanged", unchanged, output);
        Print("one post", changed, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on disk: {Bytes(live) / 1e6:0.0} MB in two generations"));
        PrintReport(BlogCopy.WithOnePostChanged(copy), live, output);
    }

    /// <summary>The report of one more change: what was parsed and written, so that nothing is a full run in disguise.</summary>
    private static void PrintReport(string copy, string index, TextWriter output)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(BuiltProgram.Name, ["index", copy, "--index", index]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!; // a new process, so never null
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        output.WriteLine(process.StandardOutput.ReadToEnd());
    }

    private static long Bytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static ProcessCost Index(string blog, string index) =>
        ProcessCost.Of(BuiltProgram.Name, "index", blog, "--index", index, "--quiet");

    private static void Print(string what, List<ProcessCost> costs, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-10}{Median(costs, cost => cost.Cpu.TotalSeconds),7:0.00}{Median(costs, cost => cost.Wall.TotalSeconds),9:0.00}{Median(costs, cost => cost.PeakBytes / 1e6),10:0}"));

    private static double Median(List<ProcessCost> costs, Func<ProcessCost, double> figure) => costs.Select(figure).Order().ElementAt(costs.Count / 2);
}
