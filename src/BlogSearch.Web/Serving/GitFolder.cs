namespace BlogSearch.Web.Serving;

/// <summary>The Git checkout that a blog lies in.</summary>
internal static class GitFolder
{
    private const string Pointer = "gitdir: ";

    /// <summary>The file that is there while Git changes the checkout; null where the blog lies in none.</summary>
    public static string? FindLock(string blogRoot)
    {
        for (var folder = blogRoot; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git))
            {
                return Path.Combine(git, "index.lock");
            }

            if (File.Exists(git))
            {
                // A checkout beside another one, or a part of one: the file says where Git keeps what belongs to it.
                var line = File.ReadLines(git).FirstOrDefault("");
                return line.StartsWith(Pointer, StringComparison.Ordinal) ? Path.Combine(Path.GetFullPath(line[Pointer.Length..].Trim(), folder), "index.lock") : null;
            }
        }

        return null;
    }
}
