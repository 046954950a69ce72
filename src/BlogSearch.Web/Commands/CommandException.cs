namespace BlogSearch.Web.Commands;

/// <summary>A command cannot go on. The message is one line for people: what is wrong and what to do.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
