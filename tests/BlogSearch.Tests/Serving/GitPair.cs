using System.Diagnostics;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Serving;

/// <summary>A repository that the author pushes to, and the blog's folder as a checkout of it.</summary>
internal sealed class GitPair : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("blogsearch-git-").FullName;

    private GitPair()
    {
    }

    private string Origin => Path.Combine(_home, "origin.git");

    private string Author => Path.Combine(_home, "author");

    public static async Task<GitPair> Around(TestBlog blog)
    {
        var pair = new GitPair();
        await Git(blog.Root, "init", "--quiet", "--initial-branch=main");
        await Commit(blog.Root);
        await Git(pair._home, "clone", "--quiet", "--bare", blog.Root, pair.Origin);
        await Git(blog.Root, "remote", "add", "origin", pair.Origin);
        await Git(blog.Root, "fetch", "--quiet", "origin");
        await Git(blog.Root, "branch", "--quiet", "--set-upstream-to=origin/main");
        await Git(pair._home, "clone", "--quiet", pair.Origin, pair.Author);
        return pair;
    }

    /// <summary>The author writes a file and pushes it.</summary>
    public async Task Push(string file, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(Author, file), text, TestContext.Current.CancellationToken);
        await Commit(Author);
        await Git(Author, "push", "--quiet");
    }

    /// <summary>The author begins history anew with one file.</summary>
    public async Task Rewrite(string file, string text)
    {
        await Git(Author, "checkout", "--quiet", "--orphan", "other");
        await File.WriteAllTextAsync(Path.Combine(Author, file), text, TestContext.Current.CancellationToken);
        await Commit(Author);
        await Git(Author, "push", "--quiet", "--force", "origin", "other:main");
    }

    /// <summary>The repository cannot be reached.</summary>
    public void Unplug() => Directory.Move(Origin, Origin + ".away");

    public void Plug() => Directory.Move(Origin + ".away", Origin);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static async Task Commit(string folder)
    {
        await Git(folder, "add", "--all");
        await Git(folder, "-c", "user.name=Ada", "-c", "user.email=ada@blog.example", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Write");
    }

    private static async Task Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true })!; // a new process, so never null
        var said = await git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {said}");
    }
}
