namespace BlogSearch.Delivery;

/// <summary>Of <see cref="LiveFigures"/> what is kept on the disk: numbers alone, nothing of what was asked.</summary>
/// <param name="Times">As <see cref="SearchTimes.Counts"/>.</param>
public sealed record KeptFigures(long Searches, long Empty, long Failed, long[] Times)
{
    public static KeptFigures Of(LiveFigures figures) => new(figures.Searches, figures.Empty, figures.Failed, [.. figures.Times.Counts]);

    public LiveFigures Read() => new() { Searches = Searches, Empty = Empty, Failed = Failed, Times = SearchTimes.Of(Times) };
}
