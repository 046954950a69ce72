namespace BlogSearch.Generations;

/// <summary>Something that happened to a generation.</summary>
/// <param name="When">The moment.</param>
/// <param name="Number">Of the generation.</param>
/// <param name="What">built, promoted, pruned, left over, damaged.</param>
/// <param name="Why">In words; null where the what says all.</param>
public sealed record HistoryLine(DateTimeOffset When, int Number, string What, string? Why);
