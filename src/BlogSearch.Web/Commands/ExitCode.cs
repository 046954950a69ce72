using BlogSearch.Delivery;

namespace BlogSearch.Web.Commands;

/// <summary>What a command tells the one who started it; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done, also with posts left out or nothing found.</summary>
    public const int Done = 0;

    /// <summary>Failed, or a new generation was aborted by its checks.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>A new generation waits for a decision.</summary>
    public const int Paused = 3;

    public const int TimedOut = 70;

    /// <summary>As a shell reports a program ended by Ctrl+C.</summary>
    public const int Interrupted = 130;

    public static int Of(RolloutOutcome outcome) => outcome switch
    {
        RolloutOutcome.Aborted => Failed,
        RolloutOutcome.Paused => Paused,
        _ => Done,
    };
}
