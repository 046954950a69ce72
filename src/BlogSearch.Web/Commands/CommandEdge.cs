using BlogSearch.Blogs;

namespace BlogSearch.Web.Commands;

/// <summary>The one place where a command's failures become a line and an exit code.</summary>
internal static class CommandEdge
{
    /// <returns>What <paramref name="command"/> returned, or the exit code of its failure.</returns>
    public static async Task<int> Run(Terminal terminal, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandException failure)
        {
            terminal.Error(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Error("Interrupted; the index is as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is ConfigurationException or IOException or UnauthorizedAccessException)
        {
            terminal.Error(failure.Message);
            return ExitCode.Failed;
        }
    }
}
