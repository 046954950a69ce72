namespace BlogSearch.Bench;

/// <summary>The program that is measured.</summary>
internal static class BuiltProgram
{
    /// <summary>Where its own project builds it. The copy beside the benchmarks has its libraries as their packages hold them, not compiled ahead.</summary>
    public static string Name { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace("/tests/BlogSearch.Bench/", "/src/BlogSearch.Web/", StringComparison.Ordinal), "blogsearch");
}
