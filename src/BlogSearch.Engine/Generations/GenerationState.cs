namespace BlogSearch.Generations;

/// <summary>How a finished generation stands.</summary>
public enum GenerationState
{
    /// <summary>Finished, and nothing decided: the run that made it was ended.</summary>
    Built,

    /// <summary>Waits for somebody to promote or abort it.</summary>
    Paused,

    /// <summary>What readers search.</summary>
    Live,

    /// <summary>Was live until the next one was promoted.</summary>
    Retired,

    Aborted,

    Undone,
}
