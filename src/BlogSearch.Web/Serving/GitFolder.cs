namespace BlogSearch.Web.Serving;

/// <summary>The Git checkout that a blog lies in.</summary>
internal static class GitFolder
{
    private const string Pointer = "gitdir: ";

    /// <summary>The file that is there while Git changes the checkout; null where the blog lies in none.</summary>
    public static string? FindLock(string blogRoot) => Find(blogRoot) is { } git ? Path.Combine(git, "index.lock") : null;

    /// <summary>Where Git keeps what belongs to the checkout; null where the blog lies in none.</summary>
    public static string? Find(string blogRoot)
    {
        for (var folder = blogRoot; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git))
            {
                return git;
            }

            if (File.Exists(git))
            {
                // A checkout beside another one, or a part of one: the file says where Git keeps what belongs to it.
                var line = File.ReadLines(git).FirstOrDefault("");
                return line.StartsWith(Pointer, StringComparison.Ordinal) ? Path.GetFullPath(line[Pointer.Length..].Trim(), folder) : null;
            }
        }

        return null;
    }
}
