namespace BlogSearch.Bench;

/// <summary>What can be measured.</summary>
internal static class Usage
{
    public static int Print(TextWriter output)
    {
        output.WriteLine("""
            dotnet run -c Release --project tests/BlogSearch.Bench -- WHAT

              index BLOG      CPU, wall time and memory of `blogsearch index`: full, unchanged, one post changed
              queries BLOG    time of a warm query with all facets and snippets
              counts BLOG     totals and facets against the same counted from the files by other means
              truth DIR       what is read against what the real generators made; --verbose names each difference
            """);
        return 2;
    }

    /// <summary>Says in one line that a folder is not there.</summary>
    /// <returns>False when it is not.</returns>
    public static bool IsThere(string folder, TextWriter output)
    {
        if (Directory.Exists(folder))
        {
            return true;
        }

        output.WriteLine($"There is no folder {folder}: nothing measured.");
        return false;
    }
}
