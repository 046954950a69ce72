namespace BlogSearch.Web.Serving;

/// <summary>Files that come and go beside posts: of version control, of editors while they save, of tools.</summary>
internal static class PassingFiles
{
    private static readonly string[] Endings = ["~", ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".part", ".crdownload", "___jb_tmp___", "___jb_old___"];

    /// <param name="path">Relative to the blog's folder.</param>
    /// <returns>True when no post and no configuration can lie there.</returns>
    public static bool Holds(ReadOnlySpan<char> path)
    {
        foreach (var name in path.Split(Path.DirectorySeparatorChar))
        {
            if (Names(path[name]))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="name">Of a file or folder.</param>
    public static bool Names(ReadOnlySpan<char> name)
    {
        // Vim tries out with a file of this name whether it may write; .eleventy.js is a blog's configuration.
        if (name is "4913" or "node_modules" || (name is ['.' or '#', ..] && name is not ".eleventy.js"))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
