using System.Globalization;

namespace BlogSearch.Bench;

/// <summary>What <c>blogsearch index</c> costs, program start included: everything read into a fresh folder, and nothing changed.</summary>
internal static class IndexBench
{
    private const int Runs = 5;

    public static int Run(string blog, TextWriter output)
    {
        if (!Usage.IsThere(blog, output))
        {
            return 0;
        }

        var index = Directory.CreateTempSubdirectory("blogsearch-bench-").FullName;
        try
        {
            var full = Enumerable.Range(0, Runs).Select(run => Index(blog, Path.Combine(index, run.ToString(CultureInfo.InvariantCulture)))).ToList();
            var unchanged = Enumerable.Range(0, Runs).Select(_ => Index(blog, Path.Combine(index, "0"))).ToList();
            output.WriteLine($"blogsearch index {blog}, medians of {Runs}");
            output.WriteLine("            CPU s   wall s   peak MB");
            Print("full", full, output);
            Print("unchanged", unchanged, output);
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        return 0;
    }

    private static ProcessCost Index(string blog, string index) =>
        ProcessCost.Of(Path.Combine(AppContext.BaseDirectory, "blogsearch"), "index", blog, "--index", index, "--quiet");

    private static void Print(string what, List<ProcessCost> costs, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-10}{Median(costs, cost => cost.Cpu.TotalSeconds),7:0.00}{Median(costs, cost => cost.Wall.TotalSeconds),9:0.00}{Median(costs, cost => cost.PeakBytes / 1e6),10:0}"));

    private static double Median(List<ProcessCost> costs, Func<ProcessCost, double> figure) => costs.Select(figure).Order().ElementAt(costs.Count / 2);
}
