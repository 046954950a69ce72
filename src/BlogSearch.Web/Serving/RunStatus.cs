using BlogSearch.Delivery;

namespace BlogSearch.Web.Serving;

/// <summary>How a run of indexing stands.</summary>
internal sealed record RunStatus
{
    public required int Number { get; init; }

    public RunState State { get; init; }

    public required DateTimeOffset Asked { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>Null until it is done or has failed.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The live generation after the run; null until it is done.</summary>
    public int? Generation { get; init; }

    /// <summary>What came of it; null until it is done.</summary>
    public RolloutOutcome? Outcome { get; init; }

    /// <summary>Files parsed; null until it is done.</summary>
    public int? Parsed { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Problem { get; init; }
}
