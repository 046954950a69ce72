using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>How a run is to go.</summary>
public sealed record RolloutOptions
{
    /// <summary>Reads every post again, changed or not.</summary>
    public bool Full { get; init; }

    /// <summary>Stops before promotion, however good the checks find the generation.</summary>
    public bool Pause { get; init; }

    /// <summary>Promotes without asking the checks, also what they aborted before.</summary>
    public bool NoChecks { get; init; }

    /// <summary>Generations that were live and stay on disk, the live one included; null: as the settings say.</summary>
    public int? Keep { get; init; }

    /// <summary>Called when another generation was made the live one, before those of no more use are cleared away: readers wait for the first, nobody for the second.</summary>
    public Action? Promoted { get; init; }

    /// <summary>What readers asked lately, to compare generations by beside what the posts suggest; nothing of it counts where the settings name queries.</summary>
    public ImmutableArray<string> Queries { get; init; } = [];
}
