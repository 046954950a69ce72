namespace BlogSearch.Web.Commands;

/// <summary>What a command tells the one who started it; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done, also with posts left out or nothing found.</summary>
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>As a shell reports a program ended by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
