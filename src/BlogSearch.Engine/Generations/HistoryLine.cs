namespace BlogSearch.Generations;

/// <summary>Something that happened to a generation.</summary>
/// <param name="When">The moment.</param>
/// <param name="Number">Of the generation.</param>
/// <param name="What">built, paused, promoted, aborted, undone, watched, pruned, damaged.</param>
/// <param name="Why">In words; null where the what says all.</param>
/// <param name="By">Who decided: <see cref="Checks"/>, <see cref="Hand"/> or <see cref="Watch"/>; null where nothing was decided.</param>
/// <param name="Input">What the generation was made from, as <see cref="Manifest.InputHash"/>; null where it does not matter.</param>
public sealed record HistoryLine(DateTimeOffset When, int Number, string What, string? Why, string? By = null, string? Input = null)
{
    public const string Built = "built";
    public const string Paused = "paused";
    public const string Promoted = "promoted";
    public const string Aborted = "aborted";
    public const string Undone = "undone";

    /// <summary>Was live for a while, and nothing spoke against it.</summary>
    public const string Watched = "watched";

    /// <summary>The checks before promotion.</summary>
    public const string Checks = "checks";

    /// <summary>Somebody, by a command.</summary>
    public const string Hand = "hand";

    /// <summary>The live figures after promotion.</summary>
    public const string Watch = "watch";

    /// <summary>True when the line says how the generation stands; false for what merely happened to its files.</summary>
    internal bool IsState => What is Built or Paused or Promoted or Aborted or Undone;
}
