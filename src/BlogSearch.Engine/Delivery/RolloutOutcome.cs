namespace BlogSearch.Delivery;

/// <summary>What came of a run.</summary>
public enum RolloutOutcome
{
    /// <summary>The new generation is live.</summary>
    Promoted,

    /// <summary>Nothing had changed since the live generation.</summary>
    Unchanged,

    /// <summary>The new generation waits for somebody to promote or abort it.</summary>
    Paused,

    /// <summary>The new generation is not good enough; the one before stays live.</summary>
    Aborted,

    /// <summary>Nothing had changed since a generation that was undone; the one before stays live.</summary>
    Undone,
}
