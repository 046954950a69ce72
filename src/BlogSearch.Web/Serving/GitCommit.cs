using System.Globalization;

namespace BlogSearch.Web.Serving;

/// <summary>The commit that a blog's folder stands at, as Git's own files say it: no program is started for it.</summary>
/// <param name="Hash">Whole, in hexadecimal.</param>
/// <param name="Branch">Null where none is checked out.</param>
/// <param name="Since">When the folder came to stand there; null where Git keeps no log of it.</param>
public sealed record GitCommit(string Hash, string? Branch, DateTimeOffset? Since)
{
    private const string Reference = "ref: ";
    private const string Branches = "refs/heads/";

    /// <summary>A line of Git's log has two hashes, who it was, when, and a subject; the last one lies within this many bytes.</summary>
    private const int LogTail = 4096;

    /// <summary>As people name a commit.</summary>
    public string Name => Hash[..Math.Min(7, Hash.Length)];

    /// <returns>Null where the blog lies in no checkout, or in one without a commit.</returns>
    internal static GitCommit? Find(string blogRoot)
    {
        try
        {
            return GitFolder.Find(blogRoot) is { } git ? Read(git) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null; // what Git is about to write can be read the next time
        }
    }

    private static GitCommit? Read(string git)
    {
        var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        var name = head.StartsWith(Reference, StringComparison.Ordinal) ? head[Reference.Length..] : null;
        var hash = name is null ? head : HashOf(name, git);
        if (hash is null || !IsHash(hash))
        {
            return null;
        }

        var branch = name?.StartsWith(Branches, StringComparison.Ordinal) == true ? name[Branches.Length..] : null;
        return new GitCommit(hash, branch, MovedAt(Path.Combine(git, "logs", "HEAD"), hash));
    }

    private static string? HashOf(string name, string git)
    {
        // Checkouts beside one another share their branches.
        var shared = Path.Combine(git, "commondir");
        var home = File.Exists(shared) ? Path.GetFullPath(File.ReadAllText(shared).Trim(), git) : git;
        foreach (var loose in new[] { Path.Combine(git, name), Path.Combine(home, name) }.Where(File.Exists))
        {
            return File.ReadAllText(loose).Trim();
        }

        var packed = Path.Combine(home, "packed-refs");
        return File.Exists(packed) ? File.ReadLines(packed).FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal))?.Split(' ')[0] : null;
    }

    private static DateTimeOffset? MovedAt(string log, string hash)
    {
        if (!File.Exists(log))
        {
            return null;
        }

        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-Math.Min(LogTail, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file);
        var last = reader.ReadToEnd().TrimEnd('\n').Split('\n')[^1].Split('\t')[0].Split(' ');
        return last is [_, var to, .., var seconds, _] && to == hash && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < int.MaxValue * 4L
            ? DateTimeOffset.FromUnixTimeSeconds(at)
            : null;
    }

    private static bool IsHash(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit);
}
