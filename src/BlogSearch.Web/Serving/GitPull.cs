using System.ComponentModel;
using System.Diagnostics;

namespace BlogSearch.Web.Serving;

/// <summary>Fetches a blog's changes into its checkout.</summary>
internal static class GitPull
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A connection that falls silent is given up after as long, for meanwhile no edit is indexed; one that goes on may take all of <see cref="Patience"/>.</summary>
    private static readonly string[] Impatient = ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=15"];

    /// <summary>Git's last words are enough for a log.</summary>
    private const int Words = 300;

    /// <summary>Fast-forwards only: nothing is merged, nothing of the author's is changed, and nobody is asked for a password.</summary>
    /// <returns>What went wrong, one line; null when nothing did.</returns>
    public static string? Run(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. Impatient, "pull", "--ff-only", "--quiet"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_ASKPASS"] = "true";
        start.Environment["LC_ALL"] = "C";
        start.Environment.TryAdd("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 -o ServerAliveCountMax=3");
        try
        {
            using var git = Process.Start(start)!; // a new process, so never null
            return Wait(git, cancellation);
        }
        catch (Win32Exception missing)
        {
            return $"git cannot be started: {missing.Message}";
        }
    }

    private static string? Wait(Process git, CancellationToken cancellation)
    {
        git.StandardInput.Close();
        var said = Task.WhenAll(git.StandardError.ReadToEndAsync(cancellation), git.StandardOutput.ReadToEndAsync(cancellation));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            git.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            var words = string.Join(' ', said.GetAwaiter().GetResult()).ReplaceLineEndings(" ").Trim();
            return git.ExitCode == 0 ? null : $"git pull --ff-only says: {words[..Math.Min(words.Length, Words)]}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"git pull took longer than {Patience.TotalMinutes} minutes and was ended.";
        }
        finally
        {
            if (!git.HasExited)
            {
                git.Kill(entireProcessTree: true);
            }
        }
    }
}
