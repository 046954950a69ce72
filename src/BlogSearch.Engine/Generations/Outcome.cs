namespace BlogSearch.Generations;

/// <summary>What a check, or all of them, found.</summary>
public enum Outcome
{
    Successful,

    /// <summary>Neither good nor bad enough to decide without a person.</summary>
    Inconclusive,

    Failed,

    /// <summary>Could not be measured, and counts neither way.</summary>
    Skipped,
}
