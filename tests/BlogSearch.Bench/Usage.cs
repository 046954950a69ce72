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
              suggest BLOG    time of learning what to suggest and of suggesting it, key by key; with TEXT behind it, what is suggested for that
              queries BLOG --posts N
                              the same over N posts made of the blog's
              page BLOG       the search page in a Chromium: queries a load and a key, bytes, key to rendered, requests a second
              pictures DIR    the README's pictures of the sample blog, written into DIR
              relevance DIR BLOG
                              judged queries beside Java Lucene, and what each part of the ranking gives
              typos BLOG      whether a slip in a frequent word finds first what the word finds first
              hostile FILE BLOG
                              whether every query of a file, one JSON string a line, is answered within a second
              counts BLOG     totals and facets against the same counted from the files by other means
              edits BLOG [N]  N edits (100) on a copy while two clients search: errors, mixed answers, save to found, latency
              kills BLOG [N]  index killed N times (50) and serve --watch (20): whether they come up and lose nothing
              damage BLOG [N] each file of an index damaged, or N of them, and its disk full (as root): whether right answers come up
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
